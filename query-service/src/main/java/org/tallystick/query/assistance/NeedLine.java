package org.tallystick.query.assistance;

/**
 * Needs against offers: what is asked for under one commitment, and how far it is met; and how many reports say that something is needed.
 *
 * @param requests published and not closed
 * @param unanswered those of them without an offer
 * @param offers on them
 * @param accepted of the offers
 * @param delivered of the accepted ones
 * @param stated entries of reports of the cycle that state a need
 */
record NeedLine(
        String instrument,
        String commitment,
        long requests,
        long unanswered,
        long offers,
        long accepted,
        long delivered,
        long stated) {

    /** Orders the list. */
    String key() {
        return instrument + "\n" + commitment;
    }
}
