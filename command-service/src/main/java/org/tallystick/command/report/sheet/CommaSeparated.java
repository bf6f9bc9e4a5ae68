package org.tallystick.command.report.sheet;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.tallystick.command.decision.Refused;

/** RFC 4180 in UTF-8; a byte order mark is let pass, and lines may end in a line feed alone. */
final class CommaSeparated {

    private static final int FIRST_ENTRY = 2;
    /** What a spreadsheet program would take for a formula has an apostrophe before it, and then stands for itself. */
    private static final Pattern ESCAPED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final String text;
    private final Tally tally = new Tally();
    private int at;
    private int row = 1;
    private int column;

    private CommaSeparated(String text) {
        this.text = text;
    }

    static Sheet read(byte[] file) {
        CommaSeparated all = new CommaSeparated(Xml.text(file));
        all.read();
        return new Sheet("", LocalDate.EPOCH, FIRST_ENTRY, all.tally.endSheet());
    }

    private void read() {
        while (at < text.length()) {
            tally.put(column, meant(text.charAt(at) == '"' ? quoted() : plain()));
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                column++;
            } else {
                lineEnd();
            }
        }
        tally.endRow(row);
    }

    private void lineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at++) != '\n') {
            throw unreadable("something follows a closing quote, or a line ends in a carriage return alone.");
        }
        tally.endRow(row);
        row++;
        column = 0;
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                throw unreadable("a quote stands within a field that is not quoted.");
            }
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw unreadable("a quote is not closed.");
            }
            field.append(text, at, quote);
            at = quote + 1;
            if (at == text.length() || text.charAt(at) != '"') {
                return field.toString();
            }
            field.append('"');
            at++;
        }
    }

    private String meant(String field) {
        if (field.startsWith("=")) {
            throw SheetRefusal.SPREADSHEET_FORMULA.at(
                    Sheet.address("", row, column),
                    "it reads as a formula; put an apostrophe before it if it is text.");
        }
        return ESCAPED.matcher(field).matches() ? field.substring(1) : field;
    }

    private Refused unreadable(String why) {
        return SheetRefusal.SPREADSHEET_UNREADABLE.because("At " + Sheet.address("", row, column) + ": " + why);
    }
}
