package org.tallystick.query.plan;

/**
 * How far a state's released plans cover one commitment.
 *
 * @param plans with an action for it
 * @param actions for it; 0: not covered
 */
record CoverageLine(String instrument, String state, String commitment, long plans, long actions) {

    /** Orders the list. */
    String key() {
        return String.join("\n", instrument, state, commitment);
    }
}
