package org.tallystick.query.position;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/**
 * A reportable commitment for which no agency of the state has a mandate in the cycle.
 *
 * @param place in the catalogue
 */
record MandateGap(
        String state,
        String pillar,
        String commitment,
        Map<String, String> title,
        @JsonIgnore int place) {

    private static final int BEYOND_EVERY_PLACE = 1_000_000;

    /** Of the caller's own state only: how a state shares out its work is its own matter. In the order of the catalogue. */
    static List<MandateGap> of(ChosenCycle cycle) {
        return cycle.ask(Sql.GAPS, Map.of("lastDay", cycle.lastDay()))
                .query((row, _) -> new MandateGap(
                        row.getString("state"),
                        row.getString("pillar"),
                        row.getString("path"),
                        Json.wording(row.getString("title")),
                        row.getInt("ordinal")))
                .list();
    }

    /** Orders as the catalogue does. */
    String key() {
        return Integer.toString(BEYOND_EVERY_PLACE + place);
    }
}
