package org.tallystick.query.platform;

import java.util.HashSet;
import java.util.Set;

/** How many answers are streamed at once: they hold a connection to the database for as long as the client takes. */
final class Streams {

    static final int AT_ONCE = 4;

    private final Set<String> callers = new HashSet<>();

    /** @throws ProblemException {@code TRY_AGAIN_LATER} when too many are streamed already, or one to this caller */
    synchronized void begin(String caller) {
        if (callers.contains(caller)) {
            throw Problem.TRY_AGAIN_LATER.because("another answer is being streamed to this caller");
        }
        if (callers.size() == AT_ONCE) {
            throw Problem.TRY_AGAIN_LATER.because("no more than " + AT_ONCE + " answers are streamed at once");
        }
        callers.add(caller);
    }

    synchronized void end(String caller) {
        callers.remove(caller);
    }
}
