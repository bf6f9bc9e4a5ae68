package org.tallystick.local.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of the load.
 *
 * @param at what the scripted clock shows
 * @param lane calls of one lane follow one another; those of different lanes at one instant may overlap
 * @param client whose token it carries
 * @param path may say where a thing is put that an earlier call begins, and the body too, as {@link Learned#filled} has it
 * @param thing whose revision the answer tells, null where nobody asks for it later
 * @param conditional whether it carries the last revision of {@code thing}
 * @param expected status of the answer
 */
record PlannedCall(
        Instant at,
        String lane,
        String client,
        String method,
        String path,
        String body,
        @Nullable String thing,
        boolean conditional,
        int expected) {

    static final int DONE = 200;
    static final int CREATED = 201;
}
