package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.KeptFiles;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportId;

/** Files of evidence: what is taken, what an entry may tell of, and what becomes of them. */
class EvidenceIT {

    private static final String PDF = "application/pdf";
    private static final byte[] FILE = "%PDF-1.7\nThe order of the customs".getBytes(StandardCharsets.UTF_8);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Plan plan = Plan.open();
    private final String report = plan.reportPath();
    private final String evidence = report + "/evidence";

    @Test
    void aFileIsKeptEncryptedAndAnEntryTellsOfIt() {
        Reply draft = draft();
        Client sender = plan.customs().with("Idempotency-Key", UUID.randomUUID().toString());
        Reply kept = sender.postFile(evidence, PDF, FILE).expect(201);
        assertThat(kept.header("Location")).isEqualTo(kept.text("/link")).startsWith(evidence + "/");
        assertThat(kept.etag()).isEqualTo(draft.etag());

        Reply told = put(draft, "II.3.5", kept).expect(200);

        EntryDetails details = Objects.requireNonNull(recorded("II.3.5").details());
        assertThat(details.files()).containsExactly(id(kept));
        assertThat(details.evidence().getFirst().sha256()).isNull();
        assertThat(stored(kept)).isOne();
        assertThat(RunningService.shared()
                        .countOfKeys(
                                "SELECT count(*) FROM evidence_file WHERE position('customs'::bytea IN content) > 0"))
                .isZero();
        assertThat(RunningService.shared()
                        .countOfKeys("SELECT count(*) FROM evidence_file WHERE position(convert_to('"
                                + kept.text("/sha256") + "', 'UTF8') IN sha256) > 0"))
                .isZero();
        plan.customs().ifMatch(told.etag()).post(report + "/submission", "{}").expect(200);
        plan.customs().postFile(evidence, PDF, FILE).expectProblem(409, "REPORT_ALREADY_SUBMITTED");
        assertThat(sender.postFile(evidence, PDF, FILE).expect(201).body()).isEqualTo(kept.body());
    }

    @Test
    void theSameCallAgainIsGivenTheSameFileAndAnotherOneIsRefused() {
        draft();
        Client customs =
                plan.customs().with("Idempotency-Key", UUID.randomUUID().toString());
        Reply kept = customs.postFile(evidence, PDF, FILE).expect(201);
        assertThat(customs.postFile(evidence, PDF, FILE).expect(201).body()).isEqualTo(kept.body());
        customs.postFile(evidence, PDF, Arrays.copyOf(FILE, 20)).expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
        customs.without("Idempotency-Key").postFile(evidence, PDF, FILE).expectProblem(400, "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void onlyWhatIsWhatItIsSaidToBeIsTaken() {
        draft();
        Client customs = plan.customs();
        customs.postFile(evidence, "image/png", FILE).expectProblem(422, "FILE_NOT_OF_ITS_TYPE");
        customs.postFile(evidence, "text/html", FILE).expectProblem(415, "MEDIA_TYPE_UNSUPPORTED");
        customs.postFile(evidence, "text/plain;charset=windows-1251", FILE)
                .expectProblem(415, "MEDIA_TYPE_UNSUPPORTED");
        customs.postFile(evidence, PDF, new byte[0]).expectProblem(400, "BODY_MISSING");
        customs.with("Content-Digest", "sha-256=:" + "A".repeat(43) + "=:")
                .postFile(evidence, PDF, FILE)
                .expectProblem(422, "FILE_DIGEST_WRONG");
        for (String digest : List.of("", "md5=:AAAA:", "sha-256=:AAAA:")) {
            customs.with("Content-Digest", digest)
                    .postFile(evidence, PDF, FILE)
                    .expectProblem(422, "FILE_DIGEST_MISSING");
        }
    }

    @Test
    void whatTheCheckOfTheInstallationObjectsToIsNotKept() {
        draft();
        byte[] bad = ("%PDF-1.7\n" + RunningService.OBJECTIONABLE).getBytes(StandardCharsets.UTF_8);
        Reply refused = plan.customs().postFile(evidence, PDF, bad).expectProblem(422, "FILE_REFUSED_BY_CHECK");

        assertThat(refused.text("/detail")).isEqualTo(RunningService.OBJECTION);
        assertThat(RunningService.shared()
                        .countOfKeys("SELECT count(*) FROM evidence_file WHERE stream = '" + stream() + "'"))
                .isZero();
        plan.customs().postFile(evidence, PDF, FILE).expect(201);
    }

    @Test
    void aFileMayHaveItsBytesAndNotOneMore() {
        draft();
        byte[] largest = Arrays.copyOf(FILE, Limits.FILE_BYTES);
        plan.customs().postFile(evidence, PDF, largest).expect(201);
        plan.customs()
                .postFile(evidence, PDF, Arrays.copyOf(FILE, Limits.FILE_BYTES + 1))
                .expectProblem(413, "BODY_TOO_LARGE");
    }

    @Test
    void aReportHasItsFilesAndNotOneMore() {
        draft();
        plan.customs().postFile(evidence, PDF, FILE).expect(201);
        RunningService.shared().countOfKeys(String.format(Locale.ROOT, """
                WITH key AS (
                    INSERT INTO content_key SELECT gen_random_uuid(), 'KZ', 'x' FROM generate_series(3, %d) RETURNING kid
                ), file AS (
                    INSERT INTO evidence_file SELECT kid, '%s', '', '', '', decode(replace(kid::text, '-', ''), 'hex'), 'infinity'
                    FROM key RETURNING 1
                ) SELECT count(*) FROM file""", Limits.FILES, stream()));
        plan.customs().postFile(evidence, PDF, FILE).expect(201);
        plan.customs().postFile(evidence, PDF, FILE).expectProblem(409, "FILES_TOO_MANY");
    }

    @Test
    void anEntryTellsOnlyOfFilesOfItsReportAndAsTheyAre() {
        Reply draft = draft();
        Reply kept = plan.customs().postFile(evidence, PDF, FILE).expect(201);
        String link = kept.text("/link");
        String sha256 = kept.text("/sha256");
        refuse(draft, link, PDF, null);
        refuse(draft, link, PDF, "0".repeat(64));
        refuse(draft, link, "text/plain", sha256);
        refuse(draft, evidence + "/" + UUID.randomUUID(), PDF, sha256);
        refuse(draft, link.replace(report, "/v1/reports/" + UUID.randomUUID()), PDF, sha256);
        Plan other = Plan.open();
        other.customs()
                .post("/v1/reports", other.report(entry("II.3.5", link, PDF, sha256)))
                .expectProblem(422, "EVIDENCE_FILE_UNKNOWN");
        Reply submission = plan.customs()
                .ifMatch(draft.etag())
                .post(report + "/submission", "{\"entries\":[" + entry("II.3.6", link, PDF, "0".repeat(64)) + "]}")
                .expectProblem(422, "EVIDENCE_FILE_UNKNOWN");
        assertThat(submission.text("/findings/0/pointer")).isEqualTo("/entries/0/evidence/0/link");
        plan.customs()
                .ifMatch(draft.etag())
                .put(report + "/entries/II.3.5", entry("II.3.5", "/v1/else", PDF, sha256))
                .expectProblem(422, "VALUE_MALFORMED");
    }

    @Test
    void filesOfOtherAgenciesAndReportsThatWereNotOpenedDoNotExist() {
        plan.customs().postFile(evidence, PDF, FILE).expectProblem(404, "REPORT_NOT_FOUND");
        plan.coordinator().postFile(evidence, PDF, FILE).expectProblem(403, "ROLE_MISSING");
        draft();
        plan.callers()
                .reporter("KZ", "border-guard")
                .postFile(evidence, PDF, FILE)
                .expectProblem(404, "REPORT_NOT_FOUND");
        plan.callers().reporter("KG", "customs").postFile(evidence, PDF, FILE).expectProblem(404, "REPORT_NOT_FOUND");
    }

    @Test
    void aFileGoesWithTheLastEntryThatTellsOfIt() {
        Reply draft = draft();
        Reply kept = plan.customs().postFile(evidence, PDF, FILE).expect(201);
        Reply one = put(draft, "II.3.5", kept).expect(200);
        Reply two = put(one, "II.3.6", kept).expect(200);

        Reply expunged = expunge(two, "II.3.5");
        String key = recorded("II.3.5").narrative() instanceof Text.Encrypted narrative ? narrative.kid() : "";
        await().atMost(PATIENCE)
                .until(() -> RunningService.shared()
                                .countOfKeys("SELECT count(*) FROM destroyed_key WHERE kid = '" + key + "'")
                        == 1);
        assertThat(stored(kept)).isOne();
        expunge(expunged, "II.3.6");
        // Whether its key is gone yet or not.
        refuse(draft, kept.text("/link"), PDF, kept.text("/sha256"));

        await().atMost(PATIENCE).until(() -> stored(kept) == 0);
        assertThat(RunningService.shared()
                        .countOfKeys("SELECT count(*) FROM destroyed_key WHERE kid = '" + id(kept) + "'"))
                .isOne();
        refuse(draft, kept.text("/link"), PDF, kept.text("/sha256"));
    }

    @Test
    void aFileThatNoEntryTellsOfIsForgotten() {
        Reply draft = draft();
        Reply told = plan.customs().postFile(evidence, PDF, FILE).expect(201);
        Reply untold = plan.customs().postFile(evidence, PDF, FILE).expect(201);
        Reply wanted = plan.customs().postFile(evidence, PDF, FILE).expect(201);
        put(draft, "II.3.5", told).expect(200);
        for (Reply file : List.of(told, untold, wanted)) {
            RunningService.shared()
                    .countOfKeys(
                            "WITH late AS (UPDATE evidence_file SET kept_until = now() - interval '1 day' WHERE id = '"
                                    + id(file) + "' RETURNING 1) SELECT count(*) FROM late");
        }
        KeptFiles files = RunningService.shared().part("keptFiles", KeptFiles.class);
        assertThat(files.find(id(wanted))).isPresent();

        RunningService.shared()
                .part("reactions", Scheduler.class)
                .reschedule(TaskInstanceId.of("file-forgotten-removed", RecurringTask.INSTANCE), Instant.now());

        await().atMost(PATIENCE).until(() -> stored(untold) == 0);
        assertThat(List.of(stored(told), stored(wanted))).containsExactly(1L, 1L);
    }

    private Reply draft() {
        return plan.customs()
                .post(
                        "/v1/reports",
                        plan.report(Plan.entry("II.3.5", "UNDER_WAY")).replaceFirst("\\{", "{\"submit\":false,"))
                .expect(201);
    }

    private Reply put(Reply before, String commitment, Reply kept) {
        return plan.customs()
                .ifMatch(before.etag())
                .put(
                        report + "/entries/" + commitment,
                        entry(commitment, kept.text("/link"), kept.text("/mediaType"), kept.text("/sha256")));
    }

    private void refuse(Reply draft, String link, String mediaType, @Nullable String sha256) {
        Reply refused = plan.customs()
                .ifMatch(draft.etag())
                .put(report + "/entries/II.3.5", entry("II.3.5", link, mediaType, sha256))
                .expectProblem(422, "EVIDENCE_FILE_UNKNOWN");
        assertThat(refused.text("/findings/0/pointer")).isEqualTo("/evidence/0/link");
    }

    private Reply expunge(Reply before, String commitment) {
        return plan.coordinator()
                .ifMatch(before.etag())
                .post(
                        report + "/entries/" + commitment + "/expungement",
                        "{\"authority\":\"Ministry\",\"reason\":\"Asked for.\"}")
                .expect(200);
    }

    private static String entry(String commitment, String link, String mediaType, @Nullable String sha256) {
        String digest = sha256 == null ? "" : ",\"sha256\":\"" + sha256 + "\"";
        return String.format(Locale.ROOT, """
                {"commitment":"%s","status":"UNDER_WAY","narrative":"Scanners work.","visibility":"PARTICIPANTS",
                 "evidence":[{"title":"Order","link":"%s","mediaType":"%s"%s}]}""", commitment, link, mediaType, digest);
    }

    private EntryRecorded recorded(String commitment) {
        return RunningService.shared().events(stream()).reversed().stream()
                .filter(EntryRecorded.class::isInstance)
                .map(EntryRecorded.class::cast)
                .filter(entry -> entry.commitment().equals(commitment))
                .findFirst()
                .orElseThrow();
    }

    private String stream() {
        return "report/" + ReportId.of(plan.code(), Plan.PERIOD, "KZ", "customs");
    }

    private static long stored(Reply kept) {
        return RunningService.shared().countOfKeys("SELECT count(*) FROM evidence_file WHERE id = '" + id(kept) + "'");
    }

    private static UUID id(Reply kept) {
        String link = kept.text("/link");
        return UUID.fromString(link.substring(link.lastIndexOf('/') + 1));
    }
}
