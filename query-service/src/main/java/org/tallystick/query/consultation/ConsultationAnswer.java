package org.tallystick.query.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.consultation.ConsultationEvent.Delegation;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Single;

/**
 * One consultation with its record.
 *
 * @param languages spoken there
 * @param revision for {@code If-Match: "r<revision>"}
 * @param erased whether a text was destroyed; it is null then
 */
record ConsultationAnswer(
        Freshness ledger,
        ConsultationLine consultation,
        @Nullable String place,
        List<String> languages,
        List<String> invited,
        List<Delegation> participants,
        List<Said> agenda,
        List<Said> decisions,
        List<Task> followUps,
        List<UUID> recommendations,
        long revision,
        boolean erased)
        implements Single {

    record Said(int number, @Nullable String text) {}

    record Task(
            int number,
            String owner,
            LocalDate due,
            @Nullable String text,
            @Nullable Instant closedAt,
            @Nullable String outcome) {}
}
