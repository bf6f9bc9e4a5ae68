package org.tallystick.query.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One consultation in the list.
 *
 * @param standing {@code SCHEDULED}, {@code HELD} while a follow-up is open, {@code SETTLED}
 * @param parties states and organisations that took part; before it is held, those invited
 * @param openFollowUps how many are not closed
 */
record ConsultationLine(
        UUID consultationId,
        String instrument,
        LocalDate from,
        LocalDate to,
        String standing,
        List<String> parties,
        long openFollowUps,
        String language,
        @Nullable String title,
        boolean erased) {}
