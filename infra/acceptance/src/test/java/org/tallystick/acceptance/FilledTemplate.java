package org.tallystick.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A template of comma-separated values, of which an agency fills in one row and sends no other. */
final class FilledTemplate {

    private static final Set<String> GIVEN = Set.of("instrument", "cycle", "commitment");

    private FilledTemplate() {}

    /** @param cells by the ids of their columns */
    static String of(String template, String commitment, Map<String, String> cells) {
        List<String> lines = Arrays.asList(template.split("\r\n", -1));
        List<String> ids = fields(lines.getFirst().substring(lines.getFirst().indexOf('"')));
        if (!ids.containsAll(cells.keySet())) {
            throw new AssertionError("no such columns: " + cells.keySet() + " of " + ids);
        }
        List<String> row = lines.stream()
                .skip(1)
                .map(FilledTemplate::fields)
                .filter(fields -> fields.contains(commitment))
                .findFirst()
                .orElseThrow();
        return lines.getFirst() + "\r\n"
                + IntStream.range(0, ids.size())
                        .mapToObj(i -> cells.getOrDefault(ids.get(i), GIVEN.contains(ids.get(i)) ? row.get(i) : ""))
                        .collect(Collectors.joining("\",\"", "\"", "\"\r\n"));
    }

    /** Every field is quoted. */
    private static List<String> fields(String line) {
        return line.length() < 2
                ? List.of()
                : Arrays.asList(line.substring(1, line.length() - 1).split("\",\"", -1));
    }
}
