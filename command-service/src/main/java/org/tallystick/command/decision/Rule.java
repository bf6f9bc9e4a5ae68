package org.tallystick.command.decision;

/** What a ministry could quote. Which policies keep each rule is said at the policies, with {@link Keeps}. */
public enum Rule {
    CLEARED_FIRST(
            1, "No content leaves a state before the clearance chain in force has passed; who drafted may not clear."),
    WITH_A_REASON(
            2, "What is returned, extended, corrected, reclassified, withdrawn, declined or determined says why."),
    FROZEN_ONCE_RELEASED(3, "A released version is frozen; a correction names what it supersedes."),
    BOUND_WHEN_OPENED(
            4,
            "A report is bound to its cycle's catalogue and to the chain in force when it was opened; later changes never touch it."),
    LATE_NOT_REFUSED(
            5,
            "Between due date and closing a submission is recorded and marked late; after the closing only under a named extension."),
    WITHIN_THE_MANDATE(
            6,
            "An agency reports only within its mandate, and only while registered and not suspended; a delegate only what was delegated."),
    TWO_LEVELS(7, "Validation blocks or warns; a dry run gives the same findings and records nothing."),
    UNDER_A_REVISION(
            8, "A draft is edited under an expected revision; two editors never overwrite each other silently."),
    AUDIENCE_NAMED(9, "A release names its audience; a link or a role never widens it."),
    NO_FORCE(10, "There is no force and no skipping: an override is an event of its own, with its reason."),
    DESTROYED_BY_THE_STATE(
            11,
            "What a person typed can be destroyed, by the state alone, which says by what authority and why; that, when and by whom remains.");

    private final int number;
    private final String sentence;

    Rule(int number, String sentence) {
        this.number = number;
        this.sentence = sentence;
    }

    public int number() {
        return number;
    }

    /** In English, for the API document. */
    public String sentence() {
        return sentence;
    }
}
