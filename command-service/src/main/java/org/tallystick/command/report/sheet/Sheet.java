package org.tallystick.command.report.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a sheet holds, all of it as text; blank cells and rows are left out.
 *
 * @param name empty where the file has no sheets
 * @param dayZero what days are counted from in cells that are numbers
 * @param firstEntry number of the row that entries begin with; before it are ids of columns, and perhaps headings
 */
public record Sheet(String name, LocalDate dayZero, int firstEntry, List<Row> rows) {

    private static final int LETTERS = 26;

    public Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * @param number from 1
     * @param cells by column, from 0
     * @param numbers columns whose cell is a number, and not a text that looks like one
     */
    record Row(int number, SortedMap<Integer, String> cells, Set<Integer> numbers) {}

    /** Such as {@code Report!D7}. */
    String address(int row, int column) {
        return address(name, row, column);
    }

    static String address(String sheet, int row, int column) {
        boolean plain = sheet.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        String place = plain ? sheet : "'" + sheet.replace("'", "''") + "'";
        return (sheet.isEmpty() ? "" : place + "!") + letters(column) + row;
    }

    private static String letters(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
