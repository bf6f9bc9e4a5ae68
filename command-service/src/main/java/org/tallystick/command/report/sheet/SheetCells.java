package org.tallystick.command.report.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.tallystick.command.decision.Refused;

/** The cells of one worksheet (ECMA-376 part 1, clause 18.3), each as text. */
final class SheetCells {

    private static final Set<String> NOT_PLAIN =
            Set.of("oleObjects", "controls", "customSheetViews", "webPublishItems");
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
    private static final String NUMBER = "n";
    private static final int LETTERS = 26;
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 320;
    /** Digits that a spreadsheet program shows; those beyond are its arithmetic's. */
    private static final MathContext SHOWN = new MathContext(15);

    private final String sheet;
    private final List<String> strings;
    private final Xml xml;
    private final Tally tally;
    private int row;
    private int column;

    SheetCells(String sheet, List<String> strings, Xml xml, Tally tally) {
        this.sheet = sheet;
        this.strings = strings;
        this.xml = xml;
        this.tally = tally;
    }

    void read() throws XMLStreamException {
        while (xml.next()) {
            if (xml.begins() && NOT_PLAIN.contains(xml.name())) {
                throw Parts.notPlain("A sheet has embedded objects or controls.");
            } else if (xml.begins("row")) {
                row = later(row, Integer.parseInt(xml.attribute("r", Integer.toString(row + 1))));
                column = -1;
            } else if (xml.ends("row")) {
                tally.endRow(row);
            } else if (xml.begins("c")) {
                column = later(column, column());
                String type = xml.attribute("t", NUMBER);
                String text = cell(type);
                if (type.equals(NUMBER) && !text.isEmpty()) {
                    tally.putNumber(column, text);
                } else {
                    tally.put(column, text);
                }
            }
        }
    }

    /** Programs differ on which of two cells at one place counts. */
    private static int later(int before, int now) {
        if (now <= before) {
            throw SheetRefusal.SPREADSHEET_UNREADABLE.because("Rows or cells are out of order.");
        }
        return now;
    }

    private int column() {
        String reference = xml.attribute("r");
        if (reference == null) {
            return column + 1;
        }
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) != row) {
            throw SheetRefusal.SPREADSHEET_UNREADABLE.because("A cell is not where it says.");
        }
        return parts.group(1).chars().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1) - 1;
    }

    private String cell(String type) throws XMLStreamException {
        StringBuilder value = new StringBuilder();
        boolean inValue = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                throw formula("it has a formula.");
            } else if (xml.begins("is")) {
                value.append(SharedStrings.text(xml, "is"));
            } else {
                inValue = xml.begins("v") || (inValue && !xml.ends("v"));
                value.append(inValue ? xml.characters() : "");
            }
        }
        return value.isEmpty() ? "" : text(type, value.toString());
    }

    private String text(String type, String value) {
        return switch (type) {
            case "s" -> strings.get(Integer.parseInt(value));
            case "inlineStr", "d" -> value;
            case "str" -> SharedStrings.unescaped(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case NUMBER -> number(value);
            case "e" -> throw formula("it has an error in place of a value.");
            default -> throw SheetRefusal.SPREADSHEET_UNREADABLE.because("A cell is of an unknown type.");
        };
    }

    private static String number(String value) {
        BigDecimal number = value.length() > LONGEST_NUMBER ? null : new BigDecimal(value);
        if (number == null || Math.abs((long) number.scale() - number.precision()) > LARGEST_EXPONENT) {
            throw SheetRefusal.SPREADSHEET_UNREADABLE.because("A number is out of range.");
        }
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private Refused formula(String text) {
        return SheetRefusal.SPREADSHEET_FORMULA.at(Sheet.address(sheet, row, column), text);
    }
}
