package org.tallystick.query.position;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/** A pillar, section or group of the cycle's catalogue. */
record Heading(
        String path, Map<String, String> title, @JsonIgnore String level) {

    /** @param pillar empty for all */
    static List<Heading> in(ChosenCycle cycle, String pillar) {
        return cycle.ask(Sql.HEADINGS, Map.of("pillar", pillar))
                .query((row, _) -> new Heading(
                        row.getString("path"), Json.wording(row.getString("title")), row.getString("level")))
                .list();
    }

    boolean isPillar() {
        return level.equals(Headings.PILLAR);
    }

    boolean isSectionOf(Heading pillar) {
        return level.equals(Headings.SECTION) && path.startsWith(pillar.path() + ".");
    }
}
