package org.tallystick.command.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.report.sheet.SheetRefusal.SPREADSHEET_FORMULA;
import static org.tallystick.command.report.sheet.SheetRefusal.SPREADSHEET_NOT_PLAIN;
import static org.tallystick.command.report.sheet.SheetRefusal.SPREADSHEET_TOO_LARGE;
import static org.tallystick.command.report.sheet.SheetRefusal.SPREADSHEET_UNREADABLE;
import static org.tallystick.command.report.sheet.WorkbookFile.RELATIONS;
import static org.tallystick.command.report.sheet.WorkbookFile.SHEET;
import static org.tallystick.command.report.sheet.WorkbookFile.relation;
import static org.tallystick.command.report.sheet.WorkbookFile.row;
import static org.tallystick.command.report.sheet.WorkbookFile.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Formats;

/** Files made to harm, or to say one thing to a person and another to the service. */
class HostileFileTest {

    private static final String IDS = row(1, "commitment|status");
    private static final String ENTRY = "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>I.1.1</v></c>%s</row>";

    static Stream<Arguments> files() {
        return Stream.of(
                cell("a formula", SPREADSHEET_FORMULA, "<c r=\"B3\"><f>1+1</f><v>2</v></c>"),
                cell(
                        "a formula beside a text",
                        SPREADSHEET_FORMULA,
                        "<c r=\"B3\" t=\"inlineStr\"><is><t>x</t></is><f>HYPERLINK(\"https://x\")</f></c>"),
                cell("a shared formula", SPREADSHEET_FORMULA, "<c r=\"B3\" t=\"s\"><f t=\"shared\" si=\"0\"/></c>"),
                cell("an error", SPREADSHEET_FORMULA, "<c r=\"B3\" t=\"e\"><v>#REF!</v></c>"),
                cell("a text that is not there", SPREADSHEET_UNREADABLE, "<c r=\"B3\" t=\"s\"><v>2147483647</v></c>"),
                cell("a negative text", SPREADSHEET_UNREADABLE, "<c r=\"B3\" t=\"s\"><v>-1</v></c>"),
                cell("an endless number", SPREADSHEET_UNREADABLE, "<c r=\"B3\"><v>1E999999999</v></c>"),
                cell("a tiny number", SPREADSHEET_UNREADABLE, "<c r=\"B3\"><v>1E-999999999</v></c>"),
                cell("a number that is none", SPREADSHEET_UNREADABLE, "<c r=\"B3\"><v>NaN</v></c>"),
                cell("an unknown kind of cell", SPREADSHEET_UNREADABLE, "<c r=\"B3\" t=\"x\"><v>1</v></c>"),
                cell("one place twice", SPREADSHEET_UNREADABLE, "<c r=\"A3\" t=\"str\"><v>I.1.2</v></c>"),
                cell("another row's cell", SPREADSHEET_UNREADABLE, "<c r=\"B4\" t=\"str\"><v>x</v></c>"),
                cell("an entity", SPREADSHEET_UNREADABLE, "<c r=\"B3\" t=\"str\"><v>&x;</v></c>"),
                cell("an open element", SPREADSHEET_UNREADABLE, "<c r=\"B3\">"),
                part("rows backwards", SPREADSHEET_UNREADABLE, SHEET, sheet(row(3, "x") + IDS)),
                part(
                        "a document type",
                        SPREADSHEET_UNREADABLE,
                        SHEET,
                        "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + sheet(IDS)),
                part(
                        "a document type elsewhere",
                        SPREADSHEET_UNREADABLE,
                        "[Content_Types].xml",
                        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><Types/>"),
                part(
                        "embedded objects",
                        SPREADSHEET_NOT_PLAIN,
                        SHEET,
                        sheet(IDS).replace("</w", "<oleObjects/></w")),
                part("macros", SPREADSHEET_NOT_PLAIN, "xl/vbaProject.bin", "x"),
                part("old macros", SPREADSHEET_NOT_PLAIN, "xl/macrosheets/sheet1.xml", "<x/>"),
                part("an embedded file", SPREADSHEET_NOT_PLAIN, "xl/embeddings/oleObject1.bin", "x"),
                part("a control", SPREADSHEET_NOT_PLAIN, "xl/activeX/activeX1.xml", "<x/>"),
                part("another workbook", SPREADSHEET_NOT_PLAIN, "xl/externalLinks/externalLink1.xml", "<x/>"),
                part("a picture", SPREADSHEET_NOT_PLAIN, "xl/media/image1.png", "x"),
                part("a way out of the folder", SPREADSHEET_NOT_PLAIN, "../../etc/cron.d/x", "x"),
                part("data from elsewhere", SPREADSHEET_NOT_PLAIN, "xl/connections.xml", "<x/>"),
                part(
                        "a workbook that may run macros",
                        SPREADSHEET_NOT_PLAIN,
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"),
                part(
                        "a link to another file",
                        SPREADSHEET_NOT_PLAIN,
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        relation("Type=\"" + RELATIONS + "/image\" TargetMode=\"External\" Target=\"https://x/\"")),
                part(
                        "a reference to another file",
                        SPREADSHEET_NOT_PLAIN,
                        "xl/workbook.xml",
                        "<workbook><externalReferences/></workbook>"),
                part("no sheet", SPREADSHEET_UNREADABLE, "xl/_rels/workbook.xml.rels", "<Relationships/>"),
                part("a part in capitals too", SPREADSHEET_UNREADABLE, "XL/WORKSHEETS/SHEET1.XML", sheet(IDS)));
    }

    private static Arguments cell(String what, SheetRefusal code, String cell) {
        return part(what, code, SHEET, sheet(IDS + ENTRY.replace("%s", cell)));
    }

    private static Arguments part(String what, SheetRefusal code, String part, String content) {
        return Arguments.of(what, code, WorkbookFile.of(IDS).with(part, content).bytes());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("files")
    void isRefused(String what, SheetRefusal code, byte[] file) {
        SheetRefusals.of(code, () -> FilledForm.read(file, Formats.XLSX));
    }

    @Test
    void aFormulaIsNamedByItsCell() {
        byte[] file = WorkbookFile.of(IDS + ENTRY.replace("%s", "<c r=\"B3\"><f>1</f></c>"))
                .bytes();
        assertThat(SheetRefusals.of(SPREADSHEET_FORMULA, () -> FilledForm.read(file, Formats.XLSX))
                        .getFirst()
                        .cell())
                .isEqualTo("Report!B3");
    }

    @Test
    void anotherEncodingHidesNothing() {
        byte[] sheet = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x>" + sheet(IDS))
                .getBytes(StandardCharsets.UTF_16);
        WorkbookFile file = WorkbookFile.of(IDS).with(SHEET, sheet);
        SheetRefusals.of(SPREADSHEET_UNREADABLE, () -> FilledForm.read(file.bytes(), Formats.XLSX));
    }

    @Test
    void whatAProgramAddsByItselfIsLetPass() {
        WorkbookFile file = WorkbookFile.of(IDS)
                .with("docProps/app.xml", "<x/>")
                .with("xl/theme/theme1.xml", "<x/>")
                .with("xl/printerSettings/printerSettings1.bin", "x")
                .with("xl/comments1.xml", "<x/>")
                .with("xl/drawings/vmlDrawing1.vml", "<x>")
                .with(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        relation("Type=\"" + RELATIONS + "/hyperlink\" TargetMode=\"External\" Target=\"https://x/\""))
                .with(
                        SHEET,
                        sheet(IDS)
                                .replace(
                                        "</w",
                                        "<extLst><ext><f>Lists!$A$1:$A$8</f></ext></extLst><dataValidations/></w"));
        assertThat(FilledForm.read(file.bytes(), Formats.XLSX).report("P", "C").at("/entries"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 200, -1, -22, -30})
    void aFileThatIsCutOffIsNotRead(int length) {
        byte[] whole = WorkbookFile.of(IDS).bytes();
        byte[] cut = Arrays.copyOf(whole, length > 0 ? length : whole.length + length);
        SheetRefusals.of(SPREADSHEET_UNREADABLE, () -> FilledForm.read(cut, Formats.XLSX));
    }

    /** Every byte of the directory and of the headers, each made another: nothing but a refusal, or the same content, may come of it. */
    @Test
    void noDamageIsMoreThanARefusal() {
        byte[] whole =
                WorkbookFile.ofRows("commitment|status", "", "I.1.1|PLANNED").bytes();
        String said = FilledForm.read(whole, Formats.XLSX).report("P", "C").toString();
        int refused = 0;
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) 0xff;
            try {
                assertThat(FilledForm.read(damaged, Formats.XLSX)
                                .report("P", "C")
                                .toString())
                        .isEqualTo(said);
            } catch (Refused e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 2);
    }

    @Test
    void aPasswordOrAnOlderFormatIsToldApart() {
        byte[] file = new byte[600];
        byte[] begins = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
        System.arraycopy(begins, 0, file, 0, begins.length);
        SheetRefusals.of(SPREADSHEET_UNREADABLE, () -> FilledForm.read(file, Formats.XLSX));
    }

    @Test
    void aSizeThatIsNotTrueIsSeen() {
        byte[] file = WorkbookFile.of(IDS).bytes();
        int directory = lastIndexOf(file, new byte[] {'P', 'K', 1, 2});
        file[directory + 24]++;
        SheetRefusals.of(SPREADSHEET_UNREADABLE, () -> FilledForm.read(file, Formats.XLSX));
    }

    private static int lastIndexOf(byte[] file, byte[] sought) {
        return IntStream.iterate(file.length - sought.length, i -> i >= 0, i -> i - 1)
                .filter(i -> Arrays.equals(file, i, i + sought.length, sought, 0, sought.length))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("parts", Limits.SHEET_PARTS, n -> numbered(WorkbookFile.of(IDS), n - 4)),
                limit("bytes", Limits.SHEET_BYTES, HostileFileTest::ofBytes),
                limit("rows", Limits.SHEET_ROWS, n -> WorkbookFile.of(IDS + rows(n - 1))),
                limit("columns", Limits.SHEET_COLUMNS, HostileFileTest::ofColumns),
                limit("cells", Limits.SHEET_CELLS, HostileFileTest::ofCells),
                limit("characters", Limits.SHEET_TEXT, n -> WorkbookFile.of(IDS + row(3, "I.1.1|" + "x".repeat(n)))),
                limit("characters in all", Limits.BODY_BYTES, HostileFileTest::ofSharedText));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("limits")
    void passesAtTheEdgeAndFailsBeyond(String what, int limit, IntFunction<WorkbookFile> file) {
        byte[] within = file.apply(limit).bytes();
        assertThat(FilledForm.read(within, Formats.XLSX).report("P", "C").has("entries"))
                .isTrue();
        byte[] beyond = file.apply(limit + 1).bytes();
        SheetRefusals.of(SPREADSHEET_TOO_LARGE, () -> FilledForm.read(beyond, Formats.XLSX));
    }

    /** Found by trial: how far zeros can be packed is the packer's to say. */
    @Test
    void unpackingHasItsRatio() {
        int most = 0;
        for (int step = 1 << 18; step > 0; step >>= 1) {
            most += isWithinRatio(zeros(most + step)) ? step : 0;
        }
        byte[] within = zeros(most).bytes();
        byte[] beyond = zeros(most + 1).bytes();
        assertThat(FilledForm.read(within, Formats.XLSX).report("P", "C").has("entries"))
                .isTrue();
        SheetRefusals.of(SPREADSHEET_TOO_LARGE, () -> FilledForm.read(beyond, Formats.XLSX));
    }

    private static boolean isWithinRatio(WorkbookFile file) {
        return file.size() <= (long) Limits.SHEET_RATIO * file.bytes().length;
    }

    private static WorkbookFile zeros(int size) {
        return WorkbookFile.of(IDS).with("docProps/app.xml", new byte[size]);
    }

    private static WorkbookFile ofBytes(int size) {
        WorkbookFile file = WorkbookFile.of(IDS).unpacked();
        byte[] rest = new byte[size - (int) file.size()];
        new Random(1).nextBytes(rest);
        return file.with("docProps/app.xml", rest);
    }

    private static WorkbookFile numbered(WorkbookFile file, int parts) {
        IntStream.range(0, parts).forEach(i -> file.with("docProps/" + i + ".xml", "<x/>"));
        return file;
    }

    private static String rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> row(i + 3, "info|")).collect(Collectors.joining());
    }

    private static WorkbookFile ofColumns(int count) {
        return WorkbookFile.of(row(1, "commitment|" + numbers(2, count)));
    }

    /** A first row, and the others alike, of a thousand columns. */
    private static WorkbookFile ofCells(int count) {
        int wide = 1_000;
        UnaryOperator<String> ids = more -> row(1, "commitment|" + more);
        String full = IntStream.range(1, count / wide)
                .mapToObj(i -> row(i + 2, "i|".repeat(wide - 1) + "i"))
                .collect(Collectors.joining());
        String rest = count % wide == 0 ? "" : row(count / wide + 2, "i|".repeat(count % wide - 1) + "i");
        return WorkbookFile.of(ids.apply(numbers(2, wide)) + full + rest).unpacked();
    }

    /** A text that is there once, and that many cells refer to. */
    private static WorkbookFile ofSharedText(int characters) {
        int most = Limits.SHEET_TEXT;
        int rest = characters - "commitmentinfo.1info.2".length();
        String cells = IntStream.range(0, rest / most)
                .mapToObj(i -> "<row r=\"" + (i + 3) + "\"><c r=\"B" + (i + 3) + "\" t=\"s\"><v>0</v></c></row>")
                .collect(Collectors.joining());
        String last = row(rest / most + 3, "|" + "x".repeat(rest % most));
        return WorkbookFile.of(row(1, "commitment|info.1|info.2") + cells + last)
                .with("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(most) + "</t></si></sst>")
                .unpacked();
    }

    /** A hundred thousand cells of one shared text: a small file, and gigabytes of JSON. */
    @Test
    void aTextThatCellsShareCountsInEachOfThem() {
        String cells = IntStream.rangeClosed(3, 102)
                .mapToObj(r -> "<row r=\"" + r + "\">" + "<c t=\"s\"><v>0</v></c>".repeat(1_000) + "</row>")
                .collect(Collectors.joining());
        byte[] file = WorkbookFile.of(row(1, "commitment|" + numbers(2, 1_000)) + cells)
                .with("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(Limits.SHEET_TEXT) + "</t></si></sst>")
                .with("docProps/app.xml", noise(60_000))
                .bytes();
        assertThat(file.length).isLessThan(100_000);
        SheetRefusals.of(SPREADSHEET_TOO_LARGE, () -> FilledForm.read(file, Formats.XLSX));
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static String numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "info." + i).collect(Collectors.joining("|"));
    }

    private static Arguments limit(String what, int limit, IntFunction<WorkbookFile> file) {
        return Arguments.of(what, limit, file);
    }
}
