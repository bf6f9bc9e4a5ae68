package org.tallystick.command.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.command.report.sheet.WorkbookFile.row;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Finding.Level;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Formats;

/** What a filled-in template says. */
class FilledFormTest {

    private static final String IDS = "instrument|cycle|commitment|info.title|status|narrative|language";
    private static final String HEADINGS = "Instrument|Cycle|Commitment|Title|Status|What was done|Language";

    @Test
    void aRowIsAnEntry() {
        assertThat(json(IDS, HEADINGS, "P-1|2026-H2|II.3.5|Posts|UNDER_WAY – under way|New scanners.|en"))
                .isEqualTo(
                        "{\"instrument\":\"P-1\",\"cycle\":\"2026-H2\",\"entries\":[{\"commitment\":\"II.3.5\",\"status\":\"UNDER_WAY\","
                                + "\"narrative\":\"New scanners.\",\"language\":\"en\"}]}");
    }

    @Test
    void aRowThatNobodyFilledInIsNoEntry() {
        FilledForm form = form(IDS, HEADINGS, "P-1|2026-H2|I.1.1|Laws| |  |ru", "P-1|2026-H2|II.3.5||PLANNED||");
        assertThat(form.report(null, null).at("/entries").findValuesAsString("commitment"))
                .containsExactly("II.3.5");
        assertThat(placed(form, "/entries/0/status")).isEqualTo("Report!E4");
    }

    @Test
    void columnsAreFoundByTheirIdsInWhateverOrder() {
        assertThat(json("status|commitment|cycle|instrument", "a|b|c|d", "PLANNED|I.1.1|2026-H2|P-1"))
                .contains("{\"status\":\"PLANNED\",\"commitment\":\"I.1.1\"}");
    }

    @Test
    void listsAreWrittenInColumnsAndHaveNoGaps() {
        FilledForm form = form(
                IDS + "|challenges.1|challenges.3|evidence.2.title|evidence.2.link|measures.1.partners|named|unchanged",
                HEADINGS,
                "P-1|2026-H2|II.3.5||PLANNED||||Roads|Report|https://example.org/|unodc, iom|KG TJ|YES – да");
        assertThat(form.report(null, null).at("/entries/0").toString())
                .contains(
                        "\"challenges\":[\"Roads\"]",
                        "\"evidence\":[{\"title\":\"Report\",\"link\":\"https://example.org/\"}]",
                        "\"measures\":[{\"partners\":[\"unodc\",\"iom\"]}]",
                        "\"named\":[\"KG\",\"TJ\"]",
                        "\"unchanged\":true");
        assertThat(placed(form, "/entries/0/challenges/0")).isEqualTo("Report!I3");
        assertThat(placed(form, "/entries/0/evidence/0/link")).isEqualTo("Report!K3");
        assertThat(placed(form, "/entries/0/evidence/0/mediaType"))
                .as("has no column: the entry")
                .isEqualTo("Report!C3");
        assertThat(placed(form, "/entries/0/named/1")).isEqualTo("Report!M3");
        assertThat(placed(form, "/entries/0/narrative"))
                .as("is missing: where it belongs")
                .isEqualTo("Report!F3");
        assertThat(form.placed(List.of(new Finding("X", "/entries", Level.WARNING, "x")))
                        .getFirst()
                        .cell())
                .isNull();
    }

    @Test
    void cellsOfEveryKindAreTexts() {
        String cells = "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" t=\"str\"><v>I.1.1</v></c>"
                + "<c r=\"C3\"><v>46054.25</v></c><c r=\"D3\"><v>1.25E3</v></c><c r=\"E3\"><v>0.30000000000000004</v></c>"
                + "<c r=\"F3\" t=\"b\"><v>1</v></c><c r=\"H3\" t=\"inlineStr\"><is><r><t>Line_x000A_two</t></r><r><t> of _x005F_x000A_</t></r>"
                + "<rPh><t>spoken</t></rPh></is></c></row>";
        String ids =
                "status|commitment|measures.1.from|indicators.1.value|indicators.2.value|unchanged|measures.1.to|narrative";
        WorkbookFile file = WorkbookFile.of(row(1, ids) + cells)
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>x</t></si><si><r><t>PLAN</t></r><r><t>NED</t></r></si></sst>");
        assertThat(read(file).report("P-1", "2026-H2").at("/entries/0").toString())
                .isEqualTo("{\"status\":\"PLANNED\",\"commitment\":\"I.1.1\",\"measures\":[{\"from\":\"2026-02-01\"}],"
                        + "\"indicators\":[{\"value\":\"1250\"},{\"value\":\"0.3\"}],\"unchanged\":true,"
                        + "\"narrative\":\"Line\\ntwo of _x000A_\"}");
    }

    /** With a day and a number in cells that somebody formatted so, a list, lines, Cyrillic and a word in bold. */
    @ParameterizedTest
    @ValueSource(strings = {"saved-by-libreoffice.xlsx", "saved-as-ods-first.xlsx"})
    void whatARealProgramSavedIsRead(String file) {
        FilledForm form = FilledForm.read(WorkbookFile.saved(file), Formats.XLSX);

        assertThat(form.report("P-1", "2026-H2").at("/entries/0").toString()).isEqualTo("""
                {"commitment":"II.3.5","status":"UNDER_WAY","narrative":"Scanners work at four posts.\\nThe fifth follows; \\"soon\\".",\
                "visibility":"PARTICIPANTS","language":"en","measures":[{"title":"Course","kind":"TRAINING","from":"2026-02-01",\
                "to":"2026-03-01","partners":["unodc","iom"]}],"indicators":[{"indicator":"scanners-working","unit":"COUNT","value":"12.5"}],\
                "challenges":["Запасные части идут полгода"]}""");
        assertThat(form.report("P-1", "2026-H2").at("/entries/1").toString()).isEqualTo("""
                {"commitment":"I.1.1","status":"PLANNED","narrative":"A draft law is read.","visibility":"PARTICIPANTS","language":"en"}""");
        assertThat(form.report("P-1", "2026-H2").at("/entries")).hasSize(2);
        assertThat(placed(form, "/entries/0/measures/0/from")).isEqualTo("Report!N3");
    }

    @Test
    void aTextThatLooksLikeANumberIsNoDay() {
        String cells = "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>I.1.1</v></c><c r=\"B3\" t=\"s\"><v>0</v></c>"
                + "<c r=\"C3\" t=\"inlineStr\"><is><t>46054</t></is></c><c r=\"D3\" t=\"n\"><v>46054</v></c></row>";
        WorkbookFile file = WorkbookFile.of(row(1, "commitment|measures.1.from|measures.1.to|measures.2.from") + cells)
                .with("xl/sharedStrings.xml", "<sst><si><t>2026</t></si></sst>");
        assertThat(read(file).report("P-1", "2026-H2").at("/entries/0/measures").toString())
                .isEqualTo("[{\"from\":\"2026\",\"to\":\"46054\"},{\"from\":\"2026-02-01\"}]");
    }

    @Test
    void aListThatNoneMayBeStaysAText() {
        FilledForm form = form("commitment|named", "", "I.1.1|" + "KG,".repeat(1_000), "I.1.2|" + "KG,".repeat(1_001));
        assertThat(form.report("P-1", "2026-H2").at("/entries/0/named")).hasSize(1_000);
        assertThat(form.report("P-1", "2026-H2").at("/entries/1/named").isString())
                .isTrue();
    }

    @Test
    void daysAreCountedFromWhereTheWorkbookSays() {
        String cells = "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>I.1.1</v></c><c r=\"B3\"><v>44592</v></c></row>";
        WorkbookFile file = WorkbookFile.of(row(1, "commitment|measures.1.from") + cells)
                .with(
                        "xl/workbook.xml",
                        "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"Report\" id=\"rId1\"/></sheets></workbook>");
        assertThat(read(file)
                        .report("P-1", "2026-H2")
                        .at("/entries/0/measures/0/from")
                        .asString())
                .isEqualTo("2026-02-01");
    }

    @Test
    void theAddressSaysWhatTheFileDoesNot() {
        FilledForm form = form("commitment|status", "", "I.1.1|PLANNED");
        assertThat(form.report("P-1", "2026-H2").at("/cycle").asString()).isEqualTo("2026-H2");
        assertThatThrownBy(() -> form.report("P-1", null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cycle");
    }

    @ParameterizedTest
    @CsvSource({"P-2,,Report!A3", ",2026-H1,Report!B3", ",,Report!B4"})
    void fileAndAddressNameOneCycle(String instrument, String cycle, String cell) {
        FilledForm form = form(IDS, HEADINGS, "P-1|2026-H2|I.1.1||PLANNED", "P-1|2025-H2|I.1.2||PLANNED");
        assertThat(refused(SheetRefusal.SPREADSHEET_CYCLE_UNCLEAR, () -> form.report(instrument, cycle))
                        .getFirst()
                        .cell())
                .isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "commitment|Status,Report!B1",
        "commitment|status|status,Report!C1",
        "commitment|challenges.0,Report!B1",
        "commitment|challenges.100,Report!B1",
        "commitment|a.b.c.d.e.f.g,Report!B1",
        "commitment,Report!B3",
        "commitment|challenges|challenges.1,Report!C3",
        "commitment|challenges.1|challenges.title,Report!C3",
    })
    void whatIsNotTheFormOfTheTemplateIsNotGuessedAt(String ids, String cell) {
        assertThat(refused(SheetRefusal.SPREADSHEET_FORM_UNKNOWN, () -> form(ids, "", "I.1.1|PLANNED|x"))
                        .getFirst()
                        .cell())
                .isEqualTo(cell);
    }

    @Test
    void oneSheetIsTheForm() {
        refused(SheetRefusal.SPREADSHEET_FORM_UNKNOWN, () -> form("Commitment|Status", "I.1.1|PLANNED"));
        refused(SheetRefusal.SPREADSHEET_FORM_UNKNOWN, () -> read(WorkbookFile.of("")));
        WorkbookFile two = WorkbookFile.ofRows("commitment|status").with("xl/workbook.xml", """
                        <workbook><sheets><sheet name="My sheet" id="rId1"/><sheet name="B" id="rId1"/></sheets></workbook>""");
        refused(SheetRefusal.SPREADSHEET_FORM_UNKNOWN, () -> read(two));
    }

    @Test
    void cellsAreNamedAsSpreadsheetProgramsNameThem() {
        assertThat(Sheet.address("Отчёт", 7, 3)).isEqualTo("Отчёт!D7");
        assertThat(Sheet.address("My sheet's", 1, 26)).isEqualTo("'My sheet''s'!AA1");
        assertThat(Sheet.address("", 2, 702)).isEqualTo("AAA2");
    }

    private static FilledForm form(String... rows) {
        return read(WorkbookFile.ofRows(rows));
    }

    private static String json(String... rows) {
        return form(rows).report(null, null).toString();
    }

    private static FilledForm read(WorkbookFile file) {
        return FilledForm.read(file.bytes(), Formats.XLSX);
    }

    private static String placed(FilledForm form, String pointer) {
        return String.valueOf(form.placed(List.of(new Finding("X", pointer, Level.WARNING, "x")))
                .getFirst()
                .cell());
    }

    private static List<Finding> refused(SheetRefusal code, ThrowingCallable call) {
        return SheetRefusals.of(code, call);
    }
}
