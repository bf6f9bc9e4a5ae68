package org.tallystick.query.position.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As RFC 4180 has it: a line with the ids of the columns, then a line for each row; of what is chosen, the codes alone. */
final class CsvForm {

    /**
     * What a spreadsheet program would take for a formula, or for one that is guarded already. An apostrophe before it makes it a text;
     * whoever takes the file back removes one.
     */
    private static final Pattern GUARDED = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CsvForm() {}

    static byte[] of(Form form) {
        List<String> columns = form.columns();
        return Stream.concat(
                        Stream.of(line(columns)),
                        form.lines().stream()
                                .map(row ->
                                        line(columns.stream().map(row::value).toList())))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> fields) {
        return fields.stream().map(CsvForm::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String text) {
        String safe = GUARDED.matcher(text).matches() ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
