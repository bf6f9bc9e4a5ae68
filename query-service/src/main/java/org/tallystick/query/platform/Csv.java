package org.tallystick.query.platform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows as CSV (RFC 4180): a header line, CRLF, fields quoted where needed. A member of a member is a column with a dotted name; a list is
 * one field with its JSON. A text that a spreadsheet program would run has an apostrophe before it.
 */
final class Csv {

    /** As some members have them, so that no digit is lost. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final JsonMapper json;

    Csv(JsonMapper json) {
        this.json = json;
    }

    String write(List<?> rows) {
        List<Map<String, JsonNode>> flat = rows.stream().map(this::flat).toList();
        Set<String> columns = new LinkedHashSet<>();
        flat.forEach(row -> columns.addAll(row.keySet()));
        StringBuilder csv = new StringBuilder(line(columns.stream().toList()));
        for (Map<String, JsonNode> row : flat) {
            csv.append(line(columns.stream().map(c -> text(row.get(c))).toList()));
        }
        return csv.toString();
    }

    private Map<String, JsonNode> flat(Object row) {
        Map<String, JsonNode> flat = new LinkedHashMap<>();
        flatten("", json.valueToTree(row), flat);
        return flat;
    }

    private static void flatten(String name, JsonNode node, Map<String, JsonNode> flat) {
        if (node instanceof ObjectNode object) {
            String prefix = name.isEmpty() ? "" : name + ".";
            object.properties().forEach(member -> flatten(prefix + member.getKey(), member.getValue(), flat));
        } else {
            flat.put(name, node);
        }
    }

    private static String text(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return "";
        }
        if (!node.isValueNode() || node.isPojo()) {
            return node.toString();
        }
        String text = node.asString();
        return NUMBER.matcher(text).matches() ? text : Formulas.guarded(text);
    }

    private static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String text) {
        // In much of Europe and Central Asia a semicolon ends a field too.
        boolean plain = text.chars().noneMatch(c -> "\",;\t\r\n".indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
