package org.tallystick.events.clearance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;

/**
 * One step of a chain was cleared.
 *
 * @param submission counts from 1
 * @param nextStep null when the chain has passed
 */
public record StepPassed(
        int submission,
        String step,
        UUID person,
        @Nullable External external,
        @Nullable String nextStep) {

    /** A clearance given in a national system and recorded here. */
    public record External(Text authority, Text reference, LocalDate date) {}
}
