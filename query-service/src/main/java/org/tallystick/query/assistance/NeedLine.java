package org.tallystick.query.assistance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Needs against offers: what is asked for under one commitment, and how far it is met; and where reports say that something is needed.
 *
 * @param requests published and not closed
 * @param unanswered those of them without an offer
 * @param offers on them
 * @param accepted of the offers
 * @param delivered of the accepted ones
 * @param stated entries of reports that state a need
 */
record NeedLine(
        String instrument,
        String commitment,
        long requests,
        long unanswered,
        long offers,
        long accepted,
        long delivered,
        List<Stated> stated) {

    /**
     * What the entry on the commitment says is needed.
     *
     * @param version of the report's released content
     * @param language of the texts, BCP 47
     * @param erased whether a text was destroyed; it is null then
     */
    record Stated(
            UUID reportId,
            int version,
            String cycle,
            String state,
            String agency,
            String language,
            List<@Nullable String> needs,
            boolean erased) {}

    /** Orders the list. */
    String key() {
        return instrument + "\n" + commitment;
    }
}
