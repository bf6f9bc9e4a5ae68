package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.events.report.EntryStatus.UNDER_WAY;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.Agency.FIU_KZ;
import static org.tallystick.query.position.PositionStory.CYCLE;
import static org.tallystick.query.position.PositionStory.EARLIER;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import org.tallystick.events.Text;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.events.report.EntryDetails.Evidence;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.EntryDetails.Measure;
import org.tallystick.events.report.EntryDetails.MeasureKind;
import org.tallystick.events.report.EntryDetails.Money;
import org.tallystick.events.report.EntryDetails.Resource;
import org.tallystick.events.report.EntryDetails.ResourceKind;
import org.tallystick.events.report.EntryDetails.Share;
import org.tallystick.events.report.EntryDetails.Translation;
import org.tallystick.events.report.EntryDetails.TranslationKind;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Formats;
import tools.jackson.databind.JsonNode;

/** The questions about positions over HTTP, with tokens; the cycle is the newest open one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PositionQuestionsIT {

    private static final String TEMPLATE = "/v1/cycles/JPOA-CA-2022/2026-H1/template.";

    private static final EntryDetails TOLD_BEFORE = new EntryDetails(
            List.of(new Measure(
                    Text.of("Course"),
                    MeasureKind.TRAINING,
                    LocalDate.of(2025, 9, 1),
                    null,
                    List.of("iom", "unodc"),
                    List.of("KG"))),
            List.of(
                    new IndicatorValue("defined-no-more", Unit.COUNT, "8", List.of()),
                    new IndicatorValue(
                            "officers",
                            Unit.COUNT,
                            "3",
                            List.of(new Share(Dimension.SEX, "f", "2"), new Share(Dimension.SEX, "m", null)))),
            List.of(new Resource(ResourceKind.DONOR, new Money("12500.50", "USD"), "unodc", null)),
            List.of(Text.of("=1+1"), Text.of("Роуд, \"one\"")),
            List.of(),
            List.of(),
            null,
            List.of(new Evidence(Text.of("Plan"), Text.of("https://example.org/"), "application/pdf", null)),
            List.of(new Translation("ru", TranslationKind.COURTESY, Text.of("Что сделано"))));

    private static final Indicator OFFICERS = new Indicator(
            "officers",
            List.of("II.3.5"),
            Map.of("en", "Officers", "ru", "Сотрудники"),
            Unit.COUNT,
            null,
            List.of(new Indicator.Dimension("sex", List.of("f", "m"))),
            Map.of("en", "Each once", "ru", "Каждый один раз"));

    private final RunningService service = RunningService.start();
    private final String monitor = service.tokens().monitor("JPOA-CA-2022", "HSS-2017");
    private final String coordinator = service.tokens().coordinator("KZ");
    private final List<LedgerEntry> told = PositionStory.underKey(service.keys().contentKey("KZ"))
            .leads(CUSTOMS_KZ, "II.3.5")
            .measuredBy(OFFICERS)
            .open(EARLIER, "II.3.5")
            .report(
                    CUSTOMS_KZ,
                    EARLIER,
                    r -> r.says("II.3.5", PLANNED, TOLD_BEFORE).submitted().released("II.3.5"))
            .closed(EARLIER)
            .open(CYCLE, "I.1.1", "II.3.5")
            .report(CUSTOMS_KZ, r -> r.releases("II.3.5", UNDER_WAY))
            .report(
                    FIU_KZ,
                    r -> r.says("I.1.1", PLANNED).says("II.3.4", PLANNED).submitted())
            .told();

    @BeforeAll
    void tell() {
        service.ledger().append(told, null);
        assertThat(get("/v1/cycles?instrument=JPOA-CA-2022&atLeast=" + (told.size() - 1), monitor)
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void whatNobodyAnswersForIsReadPageByPageAndAsCsv() {
        String path = "/v1/mandate-gaps?instrument=JPOA-CA-2022&limit=1";
        JsonNode first = json(path, coordinator);

        assertThat(first.at("/items").findValuesAsString("commitment")).containsExactly("I.1.1");
        JsonNode second = json(path + "&cursor=" + first.at("/next").asString(), coordinator);
        assertThat(second.at("/items").findValuesAsString("commitment")).containsExactly("II.3.4");
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(service.get(path, coordinator, "Accept", "text/csv").body())
                .startsWith("state,pillar,commitment,title.en");
        assertThat(json(path, monitor).at("/items")).isEmpty();
    }

    @Test
    void whereToLookIsAList() {
        String path = "/v1/attention?instrument=JPOA-CA-2022";

        assertThat(json(path, monitor).at("/items")).isEmpty();
        assertThat(get(path + "&concern=NONE", monitor).statusCode()).isEqualTo(400);
        assertThat(get("/v1/attention?instrument=OTHER", monitor).statusCode()).isEqualTo(404);
    }

    @Test
    void theMatrixHasTheShapeThatWasAgreed() {
        JsonNode matrix = json("/v1/instruments/JPOA-CA-2022/matrix?cycle=2026-H1", monitor);

        assertThat(matrix.propertyNames())
                .containsExactly(
                        "ledger",
                        "instrument",
                        "catalogueVersion",
                        "cycle",
                        "states",
                        "commitments",
                        "cells",
                        "counts",
                        "byState");
        assertThat(matrix.at("/ledger/index").asInt()).isEqualTo(told.size() - 1);
        assertThat(matrix.at("/commitments/0").toString())
                .isEqualTo(
                        "{\"path\":\"I.1.1\",\"title\":{\"en\":\"Title of I.1.1\",\"ru\":\"Название I.1.1\"},\"reportable\":true}");
        assertThat(matrix.at("/cells/6").toString())
                .matches(
                        "\\{\"state\":\"KZ\",\"commitment\":\"II.3.5\",\"status\":\"UNDER_WAY\",\"basis\":\"LEAD\",\"empty\":null,"
                                + "\"late\":false,\"lastKnown\":null,\"sources\":\\[\\{\"reportId\":\"[-0-9a-f]{36}\",\"version\":1,"
                                + "\"agency\":\"customs\",\"status\":\"UNDER_WAY\"}],\"determination\":null,"
                                + "\"linkedFrom\":\\[],\"needsReview\":false}");
        assertThat(matrix.at("/cells/4/empty").asString()).isEqualTo("NOT_RELEASED");
        assertThat(json("/v1/instruments/JPOA-CA-2022/matrix?state=KZ&pillar=I", monitor)
                        .at("/cells"))
                .hasSize(1);
    }

    @Test
    void theMatrixIsAlsoATable() {
        HttpResponse<String> csv = service.get("/v1/instruments/JPOA-CA-2022/matrix", monitor, "Accept", "text/csv");

        assertThat(csv.body().lines())
                .hasSize(13)
                .startsWith(
                        "cycle,state,commitment,status,basis,empty,late,lastKnownCycle,lastKnownStatus,sources,needsReview")
                .contains("2026-H1,KZ,II.3.5,UNDER_WAY,LEAD,,false,,,customs=UNDER_WAY,false");
    }

    @Test
    void aStateSeesItsAgenciesAndOthersSeeWhatItReleased() {
        JsonNode own = json("/v1/states/KZ?instrument=JPOA-CA-2022", coordinator);
        JsonNode others = json("/v1/states/KZ?instrument=JPOA-CA-2022", monitor);

        assertThat(own.at("/pillars/1/sections/0/counts/completeness").toString())
                .isEqualTo("{\"numerator\":1,\"denominator\":2,\"ratio\":\"0.5000\"}");
        assertThat(own.at("/agencies/1/agency").asString()).isEqualTo("fiu");
        assertThat(own.at("/agencies/1/phase").asString()).isEqualTo("SUBMITTED");
        assertThat(others.at("/agencies/1/phase").isNull()).isTrue();
        assertThat(others.at("/agencies/1/reportId").isNull()).isTrue();
        assertThat(others.at("/agencies/0/version").asInt()).isEqualTo(1);
        assertThat(others.at("/undertakings/cells")).hasSize(1);
    }

    @Test
    void aPillarIsSectionsByStates() {
        JsonNode pillar = json("/v1/pillars/JPOA-CA-2022/II?cycle=2026-H1", monitor);

        assertThat(pillar.at("/sections/0/path").asString()).isEqualTo("II.3");
        assertThat(pillar.at("/sections/0/byState/1/counts/byStatus/UNDER_WAY").asInt())
                .isEqualTo(1);
        assertThat(pillar.at("/counts/reportable").asInt()).isEqualTo(6);
    }

    @Test
    void aCommitmentComesWithTheTextsThatTheCallerMayRead() {
        JsonNode commitment = json("/v1/commitments/JPOA-CA-2022/II.3.5", monitor);

        assertThat(commitment.at("/entries")).hasSize(1);
        assertThat(commitment.at("/entries/0/narrative").asString()).isEqualTo("What was done about II.3.5");
        assertThat(commitment.at("/entries/0/visibility").asString()).isEqualTo(Visibility.PARTICIPANTS.name());
        assertThat(commitment.at("/trend/1/cycles/0/status").asString()).isEqualTo("PLANNED");
        assertThat(commitment.at("/commitment/summary/en").asString()).isEqualTo("Title of II.3.5");
    }

    @Test
    void whatIsStillInsideIsReadByThoseWhoHaveItAndNobodyElse() {
        String path = "/v1/commitments/JPOA-CA-2022/I.1.1";

        assertThat(json(path, coordinator).at("/unreleased/0/narrative").asString())
                .isEqualTo("What was done about I.1.1");
        assertThat(json(path, service.tokens().reporter("KZ", "fiu")).at("/unreleased"))
                .hasSize(1);
        assertThat(json(path, service.tokens().clearer("KZ", "mfa")).at("/unreleased"))
                .hasSize(1);
        for (String token : List.of(
                monitor,
                service.tokens().reporter("KZ", "customs"),
                service.tokens().clearer("KZ", "security-council"),
                service.tokens().coordinator("KG"))) {
            assertThat(json(path, token).at("/unreleased")).isEmpty();
        }
    }

    @Test
    void cyclesAreListedNewestFirst() {
        JsonNode cycles = json("/v1/cycles?instrument=JPOA-CA-2022&limit=1", coordinator);
        assertThat(cycles.at("/items/0/period").asString()).isEqualTo(CYCLE);
        String next = "/v1/cycles?instrument=JPOA-CA-2022&limit=1&cursor="
                + cycles.at("/next").asString();
        assertThat(json(next, coordinator).at("/items/0/state").asString()).isEqualTo("CLOSED");
        assertThat(json(next, coordinator).at("/next").isNull()).isTrue();

        JsonNode cycle = json("/v1/cycles/JPOA-CA-2022/2026-H1", coordinator);
        assertThat(cycle.at("/state").asString()).isEqualTo("OPEN");
        assertThat(cycle.at("/revision").asInt()).isEqualTo(4);
        assertThat(cycle.at("/agreed/1").toString())
                .isEqualTo("{\"state\":\"KZ\",\"timeZone\":\"Asia/Almaty\",\"agencyDue\":\"2026-07-15\"}");
        assertThat(json("/v1/cycles/JPOA-CA-2022/2026-H1", monitor)
                        .at("/agreed/1/agencyDue")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/instruments/SCO-CR-2023/matrix",
                "/v1/instruments/HSS-2017/matrix",
                "/v1/instruments/JPOA-CA-2022/matrix?cycle=1999-H1",
                "/v1/instruments/JPOA-CA-2022/matrix?cycle=%20%25",
                "/v1/instruments/JPOA-CA-2022/matrix?state=DE",
                "/v1/instruments/JPOA-CA-2022/matrix?pillar=IX",
                "/v1/states/DE?instrument=JPOA-CA-2022",
                "/v1/states/KZ?instrument=SCO-CR-2023",
                "/v1/pillars/JPOA-CA-2022/II.3",
                "/v1/commitments/JPOA-CA-2022/II.3.99",
                "/v1/cycles?instrument=SCO-CR-2023",
                "/v1/cycles/JPOA-CA-2022/1999-H1",
            })
    void whatIsUnknownAndWhatIsNotForTheCallerLookAlike(String path) {
        JsonNode problem = RunningService.json(get(path, monitor));

        assertThat(get(path, monitor).statusCode()).isEqualTo(404);
        assertThat(problem.at("/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(problem.at("/detail").asString())
                .isEqualTo("no such instrument, state, pillar, commitment or cycle");
    }

    @Test
    void aStateNeedsAnInstrument() {
        assertThat(get("/v1/states/KZ", monitor).statusCode()).isEqualTo(400);
        assertThat(get("/v1/cycles", monitor).statusCode()).isEqualTo(400);
        String operator = service.tokens().token(Map.of("roles", List.of("operator")));
        assertThat(get("/v1/states/KZ?instrument=JPOA-CA-2022", operator).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAnswerThatTheClientHasIsNotSentAgain() {
        String path = "/v1/instruments/JPOA-CA-2022/matrix?asOf=" + (told.size() - 1);
        String tag = get(path, monitor).headers().firstValue("ETag").orElseThrow();

        assertThat(service.get(path, monitor, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(service.get(path, coordinator, "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theApiDocumentDefinesStatusesAndWhyACellIsEmpty() {
        JsonNode document = RunningService.json(service.get("/v3/api-docs", null));

        JsonNode matrix =
                document.at("/paths").get("/v1/instruments/{code}/matrix").at("/get");
        for (Empty reason : Empty.values()) {
            assertThat(matrix.at("/description").asString()).contains("`" + reason + "`");
        }
        assertThat(document.at("/info/description").asString()).contains(EntryStatus.definitions());
        assertThat(document.at("/components/schemas/Cell/properties").propertyNames())
                .contains("state", "commitment", "status", "basis", "empty", "late", "lastKnown", "sources");
        assertThat(document.at("/components/schemas/Counts/properties").propertyNames())
                .contains("completeness", "advanced");
    }

    @Test
    void anAgencyBeginsItsReportWithWhatItSaidLast() {
        String customs = service.tokens().reporter("KZ", "customs");
        HttpResponse<String> file = get(TEMPLATE + "csv", customs);

        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"JPOA-CA-2022_2026-H1.csv\"");
        assertThat(file.body().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(
                        "\uFEFF\"instrument\",\"cycle\",\"commitment\",\"info.title\",\"info.measured\",\"status\",\"narrative\",\"reason\",\"visibility\",\"named\",\"language\",\"unchanged\"")
                .contains(
                        quoted(
                                "indicators.1.by.1.dimension,indicators.1.by.1.group,indicators.1.by.1.value,indicators.1.by.2.dimension"))
                .contains("translations.1.language");
        assertThat(file.body())
                .contains(
                        quoted("JPOA-CA-2022,2026-H1,II.3.5,Title of II.3.5"),
                        "\"officers – Officers: COUNT; SEX f, m\","
                                + quoted("PLANNED,What was done about II.3.5,,PARTICIPANTS,,en"))
                .doesNotContain("defined-no-more")
                .contains(
                        quoted(
                                "Course,TRAINING,2025-09-01,,iom unodc,KG,officers,COUNT,3,,SEX,f,2,SEX,m,DONOR,12500.50,USD,unodc,"))
                .contains(",\"'=1+1\",\"Роуд, \"\"one\"\"\",")
                .contains(quoted("Plan,https://example.org/,application/pdf"))
                .endsWith(quoted("Что сделано,ru,COURTESY") + "\r\n");
    }

    private static String quoted(String fields) {
        return '"' + fields.replace(",", "\",\"") + '"';
    }

    @Test
    void inTheFirstCycleNothingIsFilledInYet() {
        String customs = service.tokens().reporter("KZ", "customs");
        String file = get("/v1/cycles/JPOA-CA-2022/2025-H2/template.csv?language=ru", customs)
                .body();

        assertThat(file.lines()).hasSize(2);
        assertThat(file)
                .contains(quoted("JPOA-CA-2022,2025-H2,II.3.5,Название II.3.5")
                        + ",\"officers – Сотрудники: COUNT; SEX f, m\"," + quoted(",,,,,ru,,"))
                .doesNotContain("PLANNED");
    }

    @Test
    void theWorkbookHasHeadingsAndListsInTheLanguageOfWhoFillsItIn() throws IOException {
        String customs = service.tokens().reporter("KZ", "customs");
        HttpResponse<byte[]> file = service.file(TEMPLATE + "xlsx?language=ru", customs);

        assertThat(file.headers().firstValue("Content-Type")).contains(Formats.XLSX);
        Map<String, String> parts = parts(file.body());
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"Отчёт\"", "name=\"Списки\"");
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains("indicators.1.by.1.group", "Подтверждение 1: ссылка", "Название II.3.5")
                .contains("PLANNED – запланировано", "PUBLIC – все", "TRAINING – обучение", "=1+1");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<row r=\"1\" hidden=\"true\"")
                .contains(
                        "type=\"list\"",
                        "<formula1>'Списки'!$A$1:$A$8</formula1>",
                        "<formula1>'Списки'!$B$1:$B$4</formula1>")
                .doesNotContain("<f>");
    }

    @Test
    void aTemplateIsForAgenciesThatHaveSomethingToReportOn() {
        String customs = service.tokens().reporter("KZ", "customs");
        for (String token : List.of(
                monitor,
                coordinator,
                service.tokens().reporter("KZ", "fiu"),
                service.tokens().reporter("KG", "customs"),
                service.tokens().reporter("TJ", "customs"))) {
            assertThat(get(TEMPLATE + "xlsx", token).statusCode()).isEqualTo(404);
            assertThat(RunningService.json(get(TEMPLATE + "csv", token))
                            .at("/code")
                            .asString())
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(get("/v1/cycles/JPOA-CA-2022/1999-H1/template.xlsx", customs).statusCode())
                .isEqualTo(404);
        assertThat(get("/v1/cycles/SCO-CR-2023/2026-H1/template.csv", customs).statusCode())
                .isEqualTo(404);
        assertThat(get(TEMPLATE + "csv?language=de", customs).statusCode()).isEqualTo(400);
    }

    /** By their directory: a part's size stands nowhere else. */
    private static Map<String, String> parts(byte[] file) throws IOException {
        Path path = Files.createTempFile("template", ".xlsx");
        Files.write(path, file);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), HtmlUtils.htmlUnescape(part));
            }
        } finally {
            Files.delete(path);
        }
        return parts;
    }

    private JsonNode json(String path, String token) {
        HttpResponse<String> response = get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    private HttpResponse<String> get(String path, String token) {
        return service.get(path, token);
    }
}
