package org.tallystick.query.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tallystick.events.report.EntryStatus;

/** Cells that are divergent, unchanged, regressed, or completed without evidence. */
final class Attention {

    private Attention() {}

    /** @return by state, then in the order of the catalogue */
    static List<AttentionLine> of(ChosenCycle cycle, Scope scope) {
        List<Cell> cells = direct(cycle, scope);
        Map<List<String>, LastKnown> before = before(cycle, scope);
        Predicate<Cell> evidenced = evidenced(cycle, cells);
        List<ItemColumn> items = ItemColumn.in(cycle, scope);
        Map<String, Integer> places = new HashMap<>();
        items.forEach(item -> places.put(item.path(), places.size()));
        List<AttentionLine> lines = new ArrayList<>();
        for (Cell cell : cells) {
            LastKnown earlier = before.get(cell.key());
            List<Concern> concerns = Concern.of(cell, earlier == null ? null : earlier.status(), evidenced);
            Integer place = places.get(cell.commitment());
            if (!concerns.isEmpty() && place != null && items.get(place).reportable()) {
                lines.add(AttentionLine.of(cell, items.get(place).title(), concerns, earlier, place));
            }
        }
        return List.copyOf(lines);
    }

    /** What stands over a link is counted apart, and is no agency's word on the cell. */
    private static List<Cell> direct(ChosenCycle cycle, Scope scope) {
        return Cells.in(cycle, scope).stream().map(Cell::direct).toList();
    }

    /** What stood in each cell in the cycle before, where something did. */
    private static Map<List<String>, LastKnown> before(ChosenCycle cycle, Scope scope) {
        Map<List<String>, LastKnown> before = new HashMap<>();
        earlier(cycle)
                .ifPresent(then -> direct(then, scope).forEach(cell -> {
                    if (cell.status() != null) {
                        before.put(cell.key(), new LastKnown(then.period(), cell.status()));
                    }
                }));
        return before;
    }

    private static Optional<ChosenCycle> earlier(ChosenCycle cycle) {
        LocalDate day = cycle.earlierDay();
        return day == null
                ? Optional.empty()
                : cycle.ask(Sql.EARLIER, Map.of("day", day))
                        .query((row, _) -> row.getString("period"))
                        .optional()
                        .map(period -> ChosenCycle.of(cycle.snapshot(), cycle.instrument(), period, cycle.at()));
    }

    private static Predicate<Cell> evidenced(ChosenCycle cycle, List<Cell> cells) {
        List<Said> completed = cells.stream()
                .filter(cell -> cell.status() == EntryStatus.COMPLETED)
                .flatMap(cell -> cell.sources().stream().map(source -> new Said(cell.commitment(), source)))
                .toList();
        Set<List<String>> found = completed.isEmpty() ? Set.of() : look(cycle, completed);
        return cell ->
                cell.sources().stream().anyMatch(source -> found.contains(new Said(cell.commitment(), source).key()));
    }

    private static Set<List<String>> look(ChosenCycle cycle, List<Said> completed) {
        return new HashSet<>(cycle.ask(Sql.EVIDENCED, Map.of())
                .param("reports", array(completed, said -> said.source().reportId()))
                .param("paths", array(completed, Said::path))
                .param("versions", array(completed, said -> said.source().version()))
                .query((row, _) -> List.of(row.getString("report_id"), row.getString("path")))
                .list());
    }

    private static String[] array(List<Said> said, Function<Said, Object> part) {
        return said.stream().map(one -> part.apply(one).toString()).toArray(String[]::new);
    }

    private record Said(String path, Source source) {

        List<String> key() {
            return List.of(source.reportId().toString(), path);
        }
    }
}
