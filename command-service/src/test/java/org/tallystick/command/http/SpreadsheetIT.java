package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.report.sheet.WorkbookFile;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportId;

/** A report as a spreadsheet is the report that JSON would have been. */
class SpreadsheetIT {

    private static final String PATH = "/v1/reports:spreadsheet";
    private static final String DRY_RUN = PATH + "?dryRun=true";
    private static final String IDS =
            "instrument|cycle|commitment|status|narrative|visibility|reason|challenges.1|evidence.1.title|evidence.1.link|evidence.1.mediaType";
    private static final String SAID = "UNDER_WAY – under way|Scanners work at four posts.|PARTICIPANTS||Roads||| ";

    private final Plan plan = Plan.open();

    @Test
    void isRecordedAsTheSameEventsAndAnsweredAlike() {
        Plan other = Plan.open();
        Reply json = other.customs().post("/v1/reports", other.report("""
                {"commitment":"II.3.5","status":"UNDER_WAY","narrative":"Scanners work at four posts.","visibility":"PARTICIPANTS",
                 "challenges":["Roads"]}""")).expect(201);
        Reply sheet = plan.customs()
                .postWorkbook(PATH, workbook("II.3.5|" + SAID, "II.3.6|||||||||"))
                .expect(201);

        assertThat(sheet.header("Location")).isEqualTo(plan.reportPath());
        assertThat(sheet.etag()).isEqualTo(json.etag());
        assertThat(sheet.json().propertyNames()).isEqualTo(json.json().propertyNames());
        assertThat(sheet.json().at("/events")).hasSameSizeAs(json.json().at("/events"));
        assertThat(sheet.json().at("/findings")).isEqualTo(json.json().at("/findings"));
        assertThat(recorded(plan)).isEqualTo(recorded(other));
        assertThat(RunningService.shared().texts(stream(plan))).containsExactly("Scanners work at four posts.");
    }

    @Test
    void whatARealProgramSavedIsAReport() {
        byte[] file = WorkbookFile.saved("saved-by-libreoffice.xlsx");
        Reply refused =
                plan.customs().postWorkbook(cycleIn(PATH + "?"), file).expectProblem(422, "INDICATOR_UNDEFINED");
        assertThat(refused.text("/findings/0/cell")).isEqualTo("Report!R3");
        Plan counting = Plan.measuredBy(List.of(Plan.indicator("scanners-working", "II.3.5", "COUNT", "")));
        Reply sent = counting.customs()
                .postWorkbook(cycleIn(PATH + "?", counting), file)
                .expect(201);

        assertThat(sent.text("/state")).isEqualTo("SUBMITTED");
        assertThat(RunningService.shared().texts(stream(counting)))
                .containsExactly("Scanners work at four posts.\nThe fifth follows; \"soon\".", "A draft law is read.");
    }

    @Test
    void aRepeatIsAnsweredAlikeAndAnotherFileIsNoRepeat() {
        Client customs =
                plan.customs().with("Idempotency-Key", UUID.randomUUID().toString());
        byte[] file = workbook("II.3.5|UNDER_WAY||PARTICIPANTS||||||");
        Reply first = customs.postWorkbook(PATH, file).expect(201);
        assertThat(first.text("/findings/2/code")).isEqualTo("NARRATIVE_MISSING");
        assertThat(first.text("/findings/2/cell")).isEqualTo("Report!E3");
        long entries = RunningService.shared().entries();
        assertThat(customs.postWorkbook(PATH, file).expect(201).body()).isEqualTo(first.body());
        customs.postWorkbook(PATH, workbook("II.3.5|PLANNED||PARTICIPANTS||||||"))
                .expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
        customs.without("Idempotency-Key").postWorkbook(PATH, file).expectProblem(400, "IDEMPOTENCY_KEY_MISSING");
        assertThat(RunningService.shared().entries()).isEqualTo(entries);
    }

    @Test
    void aDryRunFindsTheSameAndRecordsNothing() {
        long before = RunningService.shared().entries();
        Client customs = plan.customs().without("Idempotency-Key");
        Reply accepted =
                customs.postWorkbook(DRY_RUN, workbook("II.3.5|" + SAID)).expect(200);
        assertThat(accepted.text("/verdict")).isEqualTo("ACCEPTED");
        Reply refused = customs.postWorkbook(
                        DRY_RUN, workbook("II.3.5|" + SAID, "I.1.1|COMPLETED||PARTICIPANTS|||||| "))
                .expect(200);
        assertThat(refused.text("/verdict")).isEqualTo("REFUSED");
        assertThat(refused.text("/findings/0/code")).isEqualTo("COMPLETED_ON_CONTINUING");
        assertThat(refused.text("/findings/0/pointer")).isEqualTo("/entries/1/status");
        assertThat(refused.text("/findings/0/cell")).isEqualTo("Report!D4");
        assertThat(RunningService.shared().entries()).isEqualTo(before);
    }

    @Test
    void whatRulesAndShapesRefuseIsNamedByItsCell() {
        Client customs = plan.customs();
        Reply rule = customs.postWorkbook(PATH, workbook("II.3.5|STALLED|x|PARTICIPANTS||||||"))
                .expectProblem(422, "REASON_MISSING");
        assertThat(rule.text("/findings/0/cell")).isEqualTo("Report!G3");
        Reply word = customs.postWorkbook(PATH, workbook("II.3.5|UNDERWAY|x|PARTICIPANTS||||||"))
                .expectProblem(400, "TYPE_WRONG");
        assertThat(word.text("/findings/0/cell")).isEqualTo("Report!D3");
        assertThat(word.text("/detail")).startsWith("At Report!D3: send one of [NOT_STARTED");
        Reply missing = customs.postWorkbook(PATH, workbook("II.3.5|PLANNED|x|PARTICIPANTS|||Plan|||"))
                .expectProblem(422, "VALUE_MISSING");
        assertThat(missing.text("/findings/0/pointer")).isEqualTo("/entries/0/evidence/0/link");
        assertThat(missing.text("/findings/0/cell")).isEqualTo("Report!J3");
        Reply link = customs.postWorkbook(PATH, workbook("II.3.5|PLANNED|x|PARTICIPANTS|||Plan|http://x|a/b|"))
                .expectProblem(422, "VALUE_MALFORMED");
        assertThat(link.text("/findings/0/cell")).isEqualTo("Report!J3");
        Reply column = customs.postWorkbook(
                        PATH,
                        WorkbookFile.ofRows("commitment|remarks", "", "II.3.5|x")
                                .bytes())
                .expectProblem(422, "SPREADSHEET_CYCLE_UNCLEAR");
        assertThat(column.json().at("/findings")).isEmpty();
        Reply unknown = customs.postWorkbook(
                        cycleIn(PATH + "?"),
                        WorkbookFile.ofRows("commitment|remarks", "", "II.3.5|x")
                                .bytes())
                .expectProblem(400, "MEMBER_UNKNOWN");
        assertThat(unknown.text("/findings/0/cell")).isEqualTo("Report!B3");
        customs.postWorkbook(PATH, workbook("II.3.5||||||||| ")).expectProblem(422, "REPORT_EMPTY");
    }

    @Test
    void filesThatAreNotPlainAreRefused() {
        Client customs = plan.customs();
        String formula = "</t></is><f>1+1</f></c><c t=\"inlineStr\"><is><t>";
        customs.postWorkbook(PATH, "no workbook".getBytes(StandardCharsets.UTF_8))
                .expectProblem(422, "SPREADSHEET_UNREADABLE");
        customs.postWorkbook(PATH, new byte[0]).expectProblem(400, "BODY_MISSING");
        customs.postWorkbook(PATH, new byte[Limits.BODY_BYTES]).expectProblem(422, "SPREADSHEET_UNREADABLE");
        customs.postWorkbook(PATH, new byte[Limits.BODY_BYTES + 1]).expectProblem(413, "BODY_TOO_LARGE");
        customs.postWorkbook(DRY_RUN, workbook("II.3.5|" + formula)).expectProblem(422, "SPREADSHEET_FORMULA");
        customs.with("Content-Type", "application/vnd.ms-excel.sheet.macroEnabled.12")
                .post(PATH, "x")
                .expectProblem(415, "MEDIA_TYPE_UNSUPPORTED");
        assertThat(customs.post(PATH, "{}")
                        .expectProblem(415, "MEDIA_TYPE_UNSUPPORTED")
                        .header("Accept"))
                .contains("spreadsheetml.sheet", "text/csv");
    }

    @Test
    void commaSeparatedValuesAreTaken() {
        String file = "\uFEFFcommitment,status,narrative,visibility\r\nII.3.5,PLANNED,'=two posts,PARTICIPANTS\r\n";
        Reply draft =
                plan.customs().postCsv(cycleIn(PATH + "?submit=false&"), file).expect(201);
        assertThat(draft.text("/state")).isEqualTo("DRAFT");
        assertThat(RunningService.shared().texts(stream(plan))).containsExactly("=two posts");
        Reply again = plan.customs().postCsv(cycleIn(PATH + "?"), file).expectProblem(409, "REPORT_ALREADY_OPENED");
        assertThat(again.json().at("/findings")).isEmpty();
    }

    @Test
    void whoActsIsSaidInTheAddress() {
        String person = UUID.randomUUID().toString();
        plan.customs()
                .postWorkbook(PATH + "?actingPerson=" + person, workbook("II.3.5|" + SAID))
                .expect(201);
        assertThat(RunningService.shared().events(stream(plan)))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                EntryRecorded.class,
                                entry -> assertThat(entry.person()).hasToString(person)));
        plan.customs()
                .postWorkbook(PATH + "?actingPerson=me", workbook("II.3.5|" + SAID))
                .expectProblem(400, "TYPE_WRONG");
    }

    @Test
    void anInstrumentThatTheTokenDoesNotCoverDoesNotExist() {
        new Callers("OTHER-1")
                .reporter("KZ", "customs")
                .postWorkbook(DRY_RUN, workbook("II.3.5|" + SAID))
                .expectProblem(404, "NOT_FOUND");
    }

    private byte[] workbook(String... entries) {
        String[] rows = new String[entries.length + 2];
        rows[0] = IDS;
        rows[1] = "Plan|Cycle|Commitment|Status";
        for (int i = 0; i < entries.length; i++) {
            rows[i + 2] = plan.code() + "|" + Plan.PERIOD + "|" + entries[i];
        }
        return WorkbookFile.ofRows(rows).bytes();
    }

    private String cycleIn(String address) {
        return cycleIn(address, plan);
    }

    private static String cycleIn(String address, Plan of) {
        return String.format(Locale.ROOT, "%sinstrument=%s&cycle=%s", address, of.code(), Plan.PERIOD);
    }

    private static String stream(Plan of) {
        return "report/" + ReportId.of(of.code(), Plan.PERIOD, "KZ", "customs");
    }

    /** But for ids and what is encrypted anew each time. */
    private static List<String> recorded(Plan of) {
        return RunningService.shared().events(stream(of)).stream()
                .map(event -> event.toString().replace(of.code(), "PLAN").replaceAll("Encrypted\\[[^]]*]", "Encrypted"))
                .toList();
    }
}
