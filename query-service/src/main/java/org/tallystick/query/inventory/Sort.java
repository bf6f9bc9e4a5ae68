package org.tallystick.query.inventory;

/** What an inventory lists. */
enum Sort {
    PRACTICE("goodPractices"),
    CHALLENGE("challenges");

    private final String member;

    Sort(String member) {
        this.member = member;
    }

    /** Of an entry's details. */
    String member() {
        return member;
    }
}
