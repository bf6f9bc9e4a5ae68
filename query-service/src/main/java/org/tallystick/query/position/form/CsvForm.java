package org.tallystick.query.position.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.query.platform.Formulas;

/**
 * As RFC 4180 has it: a line with the ids of the columns, then a line for each row; of what is chosen, the codes alone. Every field is
 * quoted, so that no program takes a blank or a semicolon for the end of one, and a byte order mark says that it is UTF-8.
 */
final class CsvForm {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvForm() {}

    static byte[] of(Form form) {
        List<String> columns = form.columns();
        return Stream.concat(
                        Stream.of(line(columns)),
                        form.lines().stream()
                                .map(row ->
                                        line(columns.stream().map(row::value).toList())))
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> fields) {
        return fields.stream().map(CsvForm::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String text) {
        return '"' + Formulas.guarded(text).replace("\"", "\"\"") + '"';
    }
}
