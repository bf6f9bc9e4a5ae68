package org.tallystick.query.position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.events.report.EntryStatus;

/**
 * The structure of another version of the catalogue than the one that a cycle is bound to, older or newer. What was reported is shown
 * where its item went, or came from; where several went into one, their entries agree or they diverge, and nobody chooses.
 *
 * @param origins items of the cycle's own version, by item of the shown one
 */
record Structure(Map<String, Set<String>> origins) {

    static Structure of(ChosenCycle own, ChosenCycle shown) {
        boolean forward = shown.catalogueVersion() > own.catalogueVersion();
        ChosenCycle older = forward ? own : shown;
        Map<String, Set<String>> ways = ways(older, (forward ? shown : own).catalogueVersion());
        return new Structure(forward ? turned(ways) : ways);
    }

    /** Where each item of the older version went. */
    private static Map<String, Set<String>> ways(ChosenCycle older, int newer) {
        Map<String, Set<String>> ways = new HashMap<>();
        ItemColumn.in(older, Scope.matrix("", "")).forEach(item -> ways.put(item.path(), Set.of(item.path())));
        for (int version = older.catalogueVersion() + 1; version <= newer; version++) {
            Map<String, Set<String>> step = step(older, version);
            ways.replaceAll((_, paths) -> paths.stream()
                    .flatMap(path -> step.getOrDefault(path, Set.of()).stream())
                    .collect(Collectors.toSet()));
        }
        return ways;
    }

    private static Map<String, Set<String>> step(ChosenCycle cycle, int version) {
        Map<String, Set<String>> step = new HashMap<>();
        cycle.ask(Sql.SUCCESSION, Map.of("older", version - 1, "newer", version))
                .query(row -> {
                    step.computeIfAbsent(row.getString("path"), _ -> new HashSet<>())
                            .add(row.getString("successor"));
                });
        return step;
    }

    private static Map<String, Set<String>> turned(Map<String, Set<String>> ways) {
        Map<String, Set<String>> turned = new HashMap<>();
        ways.forEach((from, all) -> all.forEach(
                to -> turned.computeIfAbsent(to, _ -> new HashSet<>()).add(from)));
        return turned;
    }

    /** @return by state, then in the order of {@code commitments} */
    List<Cell> cells(List<Cell> own, List<String> states, List<ItemColumn> commitments) {
        Map<List<String>, Cell> byKey = own.stream().collect(Collectors.toMap(Cell::key, cell -> cell));
        return states.stream()
                .flatMap(state -> commitments.stream().map(item -> cell(state, item, byKey)))
                .toList();
    }

    private Cell cell(String state, ItemColumn item, Map<List<String>, Cell> own) {
        List<Cell> from = origins.getOrDefault(item.path(), Set.of()).stream()
                .sorted()
                .flatMap(path -> Stream.ofNullable(own.get(List.of(state, path))))
                .toList();
        if (from.size() == 1) {
            return from.getFirst().at(item.path());
        }
        if (from.stream().allMatch(cell -> cell.basis() == null)) {
            Empty nothing = item.reportable() ? Empty.NOT_DUE : Empty.NOT_REPORTABLE;
            Empty empty = from.stream()
                    .flatMap(cell -> Stream.ofNullable(cell.empty()))
                    .findFirst()
                    .orElse(nothing);
            return new Cell(state, item.path(), null, null, empty, late(from), null, List.of());
        }
        return together(state, item.path(), from);
    }

    private static Cell together(String state, String path, List<Cell> from) {
        List<Source> sources =
                from.stream().flatMap(cell -> cell.sources().stream()).toList();
        Set<EntryStatus> statuses =
                from.stream().map(Cell::status).filter(Objects::nonNull).collect(Collectors.toSet());
        boolean agreed = statuses.size() == 1 && from.stream().noneMatch(cell -> cell.basis() == Basis.DIVERGENT);
        return new Cell(
                state,
                path,
                agreed ? statuses.iterator().next() : null,
                agreed ? Basis.AGREED : Basis.DIVERGENT,
                null,
                late(from),
                null,
                sources);
    }

    private static boolean late(List<Cell> cells) {
        return cells.stream().anyMatch(Cell::late);
    }
}
