package org.tallystick.events.clearance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;

/**
 * Sent back along the chain.
 *
 * @param step at which it was returned
 * @param toStep that has it now, null when the drafter has
 */
public record StepReturned(
        int submission, String step, @Nullable String toStep, UUID person, Text reason) {}
