package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.events.report.EntryStatus;

/**
 * Cells that nobody has reported on, and what was reported on a commitment that serves theirs: shown beside, never counted, and never
 * over a second link.
 */
final class Linked {

    private final ChosenCycle cycle;
    private final Map<Beside, List<Way>> ways;

    private Linked(ChosenCycle cycle, Map<Beside, List<Way>> ways) {
        this.cycle = cycle;
        this.ways = ways;
    }

    /** @return the same cells in the same order */
    static List<Cell> over(ChosenCycle cycle, List<Cell> cells) {
        Map<String, List<Cell>> open = cells.stream()
                .filter(Linked::isOpen)
                .collect(Collectors.groupingBy(Cell::commitment, LinkedHashMap::new, Collectors.toList()));
        if (open.isEmpty()) {
            return cells;
        }
        Map<Beside, List<Way>> ways = cycle.ask(Sql.LINKS, Map.of()).query((row, _) -> Way.read(row)).list().stream()
                .filter(way -> open.containsKey(way.to()))
                .collect(Collectors.groupingBy(Way::beside, LinkedHashMap::new, Collectors.toList()));
        return ways.isEmpty() ? cells : new Linked(cycle, ways).shown(cells, open);
    }

    /** An entry of whomever, even where it gives no position, is more than a link. */
    private static boolean isOpen(Cell cell) {
        return cell.basis() == null
                && cell.empty() != Empty.NOT_REPORTABLE
                && cell.sources().isEmpty();
    }

    private List<Cell> shown(List<Cell> cells, Map<String, List<Cell>> open) {
        Map<List<String>, List<Found>> found = new HashMap<>();
        ways.forEach((beside, over) -> look(beside, over, open, found));
        return cells.stream()
                .map(cell -> isOpen(cell) ? shown(cell, found.getOrDefault(cell.key(), List.of())) : cell)
                .toList();
    }

    /** Where several that serve it differ, nobody chooses. */
    private static Cell shown(Cell cell, List<Found> found) {
        Set<EntryStatus> statuses = found.stream().map(Found::status).collect(Collectors.toSet());
        return statuses.size() == 1
                ? cell.linked(
                        statuses.iterator().next(),
                        found.stream().flatMap(one -> one.sources().stream()).toList(),
                        found.stream().map(Found::from).toList())
                : cell;
    }

    private void look(
            Beside beside, List<Way> over, Map<String, List<Cell>> open, Map<List<String>, List<Found>> found) {
        Set<List<String>> wanted = new LinkedHashSet<>();
        for (Way way : over) {
            open.getOrDefault(way.to(), List.of()).forEach(cell -> wanted.add(List.of(cell.state(), way.from())));
        }
        Map<List<String>, Found> standing = cycle
                .beside(beside.instrument(), beside.period())
                .ask(Sql.LINKED, Map.of())
                .param("states", column(wanted, 0))
                .param("paths", column(wanted, 1))
                .query((row, _) -> Found.read(row, beside))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::key, Function.identity()));
        for (Way way : over) {
            for (Cell cell : open.getOrDefault(way.to(), List.of())) {
                Stream.ofNullable(standing.get(List.of(cell.state(), way.from())))
                        .forEach(one -> found.computeIfAbsent(cell.key(), _ -> new ArrayList<>())
                                .add(one));
            }
        }
    }

    private static String[] column(Set<List<String>> wanted, int part) {
        return wanted.stream().map(key -> key.get(part)).toArray(String[]::new);
    }

    /** The cycle in which the beginnings of links are reported on. */
    private record Beside(String instrument, String period) {}

    private record Way(Beside beside, String from, String to) {

        static Way read(ResultSet row) throws SQLException {
            return new Way(
                    new Beside(row.getString("instrument"), row.getString("period")),
                    row.getString("path"),
                    row.getString("to_path"));
        }
    }

    private record Found(String state, LinkedFrom from, EntryStatus status, List<Source> sources) {

        static Found read(ResultSet row, Beside beside) throws SQLException {
            Basis basis = Basis.valueOf(row.getString("basis"));
            return new Found(
                    row.getString("state"),
                    new LinkedFrom(beside.instrument(), beside.period(), row.getString("commitment"), basis),
                    EntryStatus.valueOf(Objects.requireNonNull(row.getString("status"))),
                    Cells.sources(row, basis == Basis.LEAD ? row.getString("lead") : null));
        }

        List<String> key() {
            return List.of(state, from.commitment());
        }
    }
}
