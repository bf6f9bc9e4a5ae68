package org.tallystick.query.position.form;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A template. Ids of columns are places in an entry as the API takes it, with dots, and with places in lists from 1; those that begin
 * with {@code info.} are for who fills it in.
 *
 * @param lines in the order of the catalogue
 */
public record Form(List<Line> lines) {

    /** Also those that were never filled in: the template shows that there is room for them. */
    private static final List<String> ALWAYS = List.of(
            "instrument",
            "cycle",
            "commitment",
            "info.title",
            "status",
            "narrative",
            "reason",
            "visibility",
            "named",
            "language",
            "unchanged",
            "measures.1.title",
            "measures.1.kind",
            "measures.1.from",
            "measures.1.to",
            "measures.1.partners",
            "measures.1.jointWith",
            "indicators.1.indicator",
            "indicators.1.unit",
            "indicators.1.value",
            "indicators.1.currency",
            "resources.1.kind",
            "resources.1.amount",
            "resources.1.currency",
            "resources.1.donor",
            "resources.1.note",
            "challenges.1",
            "challenges.2",
            "goodPractices.1",
            "goodPractices.2",
            "assistanceNeeded.1",
            "assistanceNeeded.2",
            "safeguards",
            "evidence.1.title",
            "evidence.1.link",
            "evidence.1.mediaType",
            "evidence.1.sha256");

    private static final Comparator<String> ORDER = Comparator.comparing(Form::places, Form::compare);

    public Form {
        lines = List.copyOf(lines);
    }

    /** @param values by id of the column; what is not there is left blank */
    public record Line(Map<String, String> values) {

        public Line {
            values = Map.copyOf(values);
        }

        String value(String column) {
            return values.getOrDefault(column, "");
        }
    }

    List<String> columns() {
        TreeSet<String> columns = new TreeSet<>(ORDER);
        columns.addAll(ALWAYS);
        lines.forEach(line -> columns.addAll(line.values().keySet()));
        return List.copyOf(columns);
    }

    private static List<Integer> places(String column) {
        return Stream.of(column.split("\\.", -1)).map(ColumnWords::place).toList();
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int difference = Integer.compare(a.get(i), b.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
