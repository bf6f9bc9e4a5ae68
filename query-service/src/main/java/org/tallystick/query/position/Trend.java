package org.tallystick.query.position;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;

/** The positions of one state on one commitment, oldest cycle first. */
record Trend(String state, List<TrendPoint> cycles) {

    static List<Trend> of(ChosenCycle cycle, String path) {
        Map<String, List<TrendPoint>> byState = cycle
                .ask(Sql.TREND, Map.of("path", path))
                .query((row, _) -> Map.entry(
                        row.getString("state"),
                        TrendPoint.of(row.getString("period"), row.getString("status"), row.getString("basis"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return byState.entrySet().stream()
                .map(state -> new Trend(state.getKey(), state.getValue()))
                .toList();
    }

    /** @param basis null where the cell was empty */
    record TrendPoint(
            String cycle,
            @Nullable EntryStatus status,
            @Nullable Basis basis) {

        static TrendPoint of(String cycle, @Nullable String status, @Nullable String basis) {
            return new TrendPoint(
                    cycle,
                    status == null ? null : EntryStatus.valueOf(status),
                    basis == null ? null : Basis.valueOf(basis));
        }
    }
}
