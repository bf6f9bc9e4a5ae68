package org.tallystick.command.report.signed;

/** What an agency asks for under its signature; said in it, so that what is signed for one call serves no other. */
public enum SignedCall {
    SUBMISSION("submission"),
    RESUBMISSION("resubmission"),
    CORRECTION("correction");

    private final String member;

    SignedCall(String member) {
        this.member = member;
    }

    /** As the header says it. */
    String member() {
        return member;
    }
}
