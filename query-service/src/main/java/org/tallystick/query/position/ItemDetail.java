package org.tallystick.query.position;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param category COMMITMENT, UNDERTAKING, COMPONENT or ROADMAP
 * @param nature ACHIEVABLE or CONTINUING
 */
record ItemDetail(
        String path,
        Map<String, String> title,
        Map<String, String> summary,
        String category,
        @Nullable String pillar,
        @Nullable String section,
        boolean reportable,
        String nature) {

    static ItemDetail of(ChosenCycle cycle, String path) {
        return cycle.ask(Sql.ITEMS, Scope.item(path).parameters())
                .query((row, _) -> new ItemDetail(
                        row.getString("path"),
                        Json.wording(row.getString("title")),
                        Json.wording(row.getString("summary")),
                        row.getString("category"),
                        row.getString("pillar"),
                        row.getString("section"),
                        row.getBoolean("reportable"),
                        row.getString("nature")))
                .optional()
                .orElseThrow(ChosenCycle::notFound);
    }
}
