package org.tallystick.query.participation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state in an instrument.
 *
 * @param from the first day of the participation that is newest
 * @param until the first day without it, null while it is open-ended
 * @param revision for {@code If-Match: "r<revision>"}, null to all but the own coordinator
 */
public record ParticipantLine(
        String instrument,
        String state,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Long revision) {}
