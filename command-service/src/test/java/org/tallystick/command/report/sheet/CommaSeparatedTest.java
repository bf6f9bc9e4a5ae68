package org.tallystick.command.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.report.sheet.SheetRefusal.SPREADSHEET_FORMULA;
import static org.tallystick.command.report.sheet.SheetRefusal.SPREADSHEET_TOO_LARGE;
import static org.tallystick.command.report.sheet.SheetRefusal.SPREADSHEET_UNREADABLE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Finding.Level;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Formats;

class CommaSeparatedTest {

    private static final String IDS = "commitment,status,narrative\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commitment,status,narrative\r\nI.1.1,PLANNED,\"a, \"\"b\"\"\r\nc\"\r\n",
                "commitment,status,narrative\nI.1.1,PLANNED,\"a, \"\"b\"\"\r\nc\"",
                "\uFEFFcommitment,status,narrative\r\n,,\r\nI.1.1,PLANNED,\"a, \"\"b\"\"\r\nc\"\r\n\r\n",
            })
    void isReadAsTheStandardHasIt(String file) {
        assertThat(read(file).report("P-1", "C").at("/entries").toString())
                .isEqualTo("[{\"commitment\":\"I.1.1\",\"status\":\"PLANNED\",\"narrative\":\"a, \\\"b\\\"\\r\\nc\"}]");
    }

    @Test
    void aCellIsNamedByItsLine() {
        FilledForm form = read(IDS + ",,\r\nI.1.1,PLANNED,\"a\r\nb\"\r\nI.1.2,PLANNED,x");
        assertThat(form.placed(List.of(new Finding("X", "/entries/1/status", Level.WARNING, "x")))
                        .getFirst()
                        .cell())
                .isEqualTo("B4");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"'=1+1,=1+1", "''=1,'=1", "'-5 degrees,-5 degrees", "- a point,- a point", "'twas,'twas", "'@x,@x"
            })
    void anApostropheGuardsWhatReadsAsAFormula(String field, String meant) {
        assertThat(read(IDS + "I.1.1,PLANNED," + field)
                        .report("P-1", "C")
                        .at("/entries/0/narrative")
                        .asString())
                .isEqualTo(meant);
    }

    /** A program writes a date out as one; a number there is a year, or half a date. */
    @ParameterizedTest
    @ValueSource(strings = {"2026", "46054", "2026-02-01"})
    void aDateIsAsItStands(String date) {
        assertThat(read("commitment,measures.1.from\r\nI.1.1," + date)
                        .report("P-1", "C")
                        .at("/entries/0/measures/0/from")
                        .asString())
                .isEqualTo(date);
    }

    @Test
    void aFormulaIsNoValue() {
        assertThat(SheetRefusals.of(SPREADSHEET_FORMULA, () -> read(IDS + "I.1.1,PLANNED,=1+1"))
                        .getFirst()
                        .cell())
                .isEqualTo("C2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I.1.1,PLANNED,\"x", "I.1.1,PLANNED,x\"y\"", "I.1.1,PLANNED,\"x\"y", "I.1.1,PLANNED,x\ry"})
    void whatReadersDisagreeOnIsNotRead(String line) {
        SheetRefusals.of(SPREADSHEET_UNREADABLE, () -> read(IDS + line));
    }

    @Test
    void anotherEncodingIsNotGuessedAt() {
        byte[] file = (IDS + "I.1.1,PLANNED,Пост").getBytes(StandardCharsets.UTF_16LE);
        SheetRefusals.of(SPREADSHEET_UNREADABLE, () -> FilledForm.read(file, Formats.CSV));
    }

    @Test
    void theSameLimitsHold() {
        String full = "I.1.1,PLANNED," + "x".repeat(Limits.SHEET_TEXT);
        assertThat(read(IDS + full).report("P-1", "C").at("/entries")).hasSize(1);
        SheetRefusals.of(SPREADSHEET_TOO_LARGE, () -> read(IDS + full + "x"));
        String lines = "I.1.1,,\n".repeat(Limits.SHEET_ROWS - 1);
        assertThat(read(IDS + lines).report("P-1", "C").at("/entries")).isEmpty();
        SheetRefusals.of(SPREADSHEET_TOO_LARGE, () -> read(IDS + lines + "I.1.1"));
    }

    private static FilledForm read(String file) {
        return FilledForm.read(file.getBytes(StandardCharsets.UTF_8), Formats.CSV);
    }
}
