package org.tallystick.query.position;

/** Those who report. */
enum Agency {
    CUSTOMS_KZ("KZ", "customs"),
    FIU_KZ("KZ", "fiu"),
    INTERIOR_KZ("KZ", "interior"),
    CUSTOMS_KG("KG", "customs");

    private final String state;
    private final String code;

    Agency(String state, String code) {
        this.state = state;
        this.code = code;
    }

    String state() {
        return state;
    }

    String code() {
        return code;
    }
}
