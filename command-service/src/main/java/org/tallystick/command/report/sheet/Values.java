package org.tallystick.command.report.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a cell says, as the JSON of its member; what it can not be stays a text, and is objected to as one. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Of these a cell begins with the code; what follows are words in somebody's language. */
    private static final Set<String> CODES = Set.of("status", "visibility", "kind", "unit", "dimension");

    private static final Set<String> LISTS = Set.of("named", "partners", "jointWith");
    private static final Set<String> DATES = Set.of("from", "to");
    private static final Set<String> STRIPPED =
            Set.of("commitment", "language", "value", "amount", "currency", "indicator", "group", "donor", "sha256");
    private static final String FLAG = "unchanged";
    private static final Map<String, Boolean> FLAGS = Map.of("YES", true, "TRUE", true, "NO", false, "FALSE", false);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    /** No list may have more; so many codes are told as what they are, and more as a text. */
    private static final int MOST_CODES = 10 * Limits.NAMED;

    private static final Pattern DAYS = Pattern.compile("\\d{1,7}(\\.\\d+)?");

    private Values() {}

    /** @param dayZero what days are counted from where the cell is a number; null where it is a text: a year there is no day */
    static JsonNode of(ColumnId column, String cell, @Nullable LocalDate dayZero) {
        String member = column.last();
        String word = cell.strip();
        if (CODES.contains(member)) {
            return JSON.stringNode(first(word));
        } else if (LISTS.contains(member)) {
            return list(word);
        } else if (DATES.contains(member)) {
            return JSON.stringNode(dayZero != null && DAYS.matcher(word).matches() ? day(word, dayZero) : word);
        } else if (member.equals(FLAG)) {
            Boolean flag = FLAGS.get(first(word).toUpperCase(Locale.ROOT));
            return flag == null ? JSON.stringNode(word) : JSON.booleanNode(flag);
        }
        return JSON.stringNode(STRIPPED.contains(member) ? word : cell);
    }

    private static String first(String text) {
        return BETWEEN.split(text, 2)[0];
    }

    private static JsonNode list(String text) {
        List<String> codes = Stream.of(BETWEEN.split(text, MOST_CODES + 1))
                .filter(code -> !code.isEmpty())
                .toList();
        if (codes.size() > MOST_CODES) {
            return JSON.stringNode(text);
        }
        ArrayNode list = JSON.arrayNode();
        codes.forEach(list::add);
        return list;
    }

    private static String day(String days, LocalDate dayZero) {
        try {
            int dot = days.indexOf('.');
            return dayZero.plusDays(Long.parseLong(dot < 0 ? days : days.substring(0, dot)))
                    .toString();
        } catch (DateTimeException e) {
            return days;
        }
    }
}
