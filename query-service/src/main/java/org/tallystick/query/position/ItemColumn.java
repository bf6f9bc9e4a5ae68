package org.tallystick.query.position;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column of the matrix: what is asked of states. Category, pillar and section arrange the answer and are seen in it. */
record ItemColumn(
        String path,
        Map<String, String> title,
        boolean reportable,
        @JsonIgnore String category,
        @JsonIgnore @Nullable String pillar,
        @JsonIgnore @Nullable String section) {

    static List<ItemColumn> in(ChosenCycle cycle, Scope scope) {
        return cycle.ask(Sql.ITEMS, scope.parameters())
                .query((row, _) -> new ItemColumn(
                        row.getString("path"),
                        Json.wording(row.getString("title")),
                        row.getBoolean("reportable"),
                        row.getString("category"),
                        row.getString("pillar"),
                        row.getString("section")))
                .list();
    }
}
