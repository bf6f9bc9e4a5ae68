package org.tallystick.command.report.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tallystick.command.decision.Limits;

/** Gathers what a file holds, and counts while it does. */
final class Tally {

    private int rows;
    private int cells;
    private int characters;
    private final List<Sheet.Row> gathered = new ArrayList<>();
    private SortedMap<Integer, String> current = new TreeMap<>();
    private Set<Integer> numbers = new HashSet<>();

    /** A cell that is a number, and not a text that looks like one. */
    void putNumber(int column, String number) {
        put(column, number);
        numbers.add(column);
    }

    void put(int column, String text) {
        if (text.isBlank()) {
            return;
        }
        cells++;
        require(text.length() <= Limits.SHEET_TEXT, "A cell may have " + Limits.SHEET_TEXT + " characters.");
        require(column < Limits.SHEET_COLUMNS, "A sheet may have " + Limits.SHEET_COLUMNS + " columns.");
        require(
                cells <= Limits.SHEET_CELLS,
                "A file may have " + Limits.SHEET_CELLS + " cells with something in them.");
        characters += text.length();
        // Cells may share one text, so that neither the size of the file nor of what it unpacks to bounds this.
        require(
                characters <= Limits.BODY_BYTES,
                "The cells of a file may have " + Limits.BODY_BYTES + " characters in all, as a body has bytes.");
        current.put(column, text);
    }

    void endRow(int number) {
        if (!current.isEmpty()) {
            rows++;
            require(
                    rows <= Limits.SHEET_ROWS,
                    "A file may have " + Limits.SHEET_ROWS + " rows with something in them.");
            gathered.add(new Sheet.Row(number, current, numbers));
            current = new TreeMap<>();
            numbers = new HashSet<>();
        }
    }

    /** The rows since the last call. */
    List<Sheet.Row> endSheet() {
        List<Sheet.Row> all = List.copyOf(gathered);
        gathered.clear();
        return all;
    }

    private static void require(boolean kept, String limit) {
        if (!kept) {
            throw SheetRefusal.SPREADSHEET_TOO_LARGE.because(limit);
        }
    }
}
