package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people typed is destroyed: words that nobody else uses are found nowhere any more, and every proof still holds. */
class DestructionIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String COMMITMENT = "II.3.5";
    private static final String KZ = Cast.coordinator("KZ");
    private static final String CUSTOMS = Cast.customs("KZ");

    /** Small letters without an ending of any language, so that a full-text index keeps them as they are. */
    private static final String SUFFIX = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "xqz";

    private static final String NARRATIVE = "canarynarrative" + SUFFIX;
    private static final String CHALLENGE = "canarychallenge" + SUFFIX;
    private static final String EVIDENCE = "canaryevidence" + SUFFIX;
    private static final String PERSON = "canaryperson" + SUFFIX;
    private static final String MAIL = "canarymail" + SUFFIX;
    private static final List<String> WORDS = List.of(NARRATIVE, CHALLENGE, EVIDENCE, PERSON, MAIL);

    private final LocalRun run = Demo.run();
    private final Cast cast = new Cast(run.api());
    private final Traces traces = new Traces(run);

    @TempDir
    private Path folder;

    @Test
    void whatWasDestroyedIsNowhereAndEveryProofHolds() throws Exception {
        TestCycle cycle = TestCycle.openedFrom(run.api(), LocalDate.of(2026, 1, 5));
        Answer begun = cast.post(CUSTOMS, "/v1/reports", report(cycle));
        Thing report = new Thing(cast, begun.location(), begun.etag());
        report.released("KZ", "{\"audience\":[\"JPOA-CA-2022\"]}");
        Answer named = cast.post(KZ, "/v1/states/KZ/agencies/customs/focal-points", person());
        assertThat(cast.ask("monitor", "/v1/commitments/JPOA-CA-2022/" + COMMITMENT + "?cycle=" + cycle.period())
                        .expect(200)
                        .text())
                .contains(NARRATIVE);
        // What is released can be searched for, so some of it lies in clear until then: the search does find.
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(traces.of(WORDS)).isNotEmpty().doesNotContainKeys(PERSON, MAIL));
        List<Path> proofs = proofs(begun, named);
        Path kept = Files.writeString(
                folder.resolve("kept"),
                run.api().getFromCommandService("/log/checkpoint").expect(200).text());

        report.post(
                KZ,
                "/entries/" + COMMITMENT + "/expungement",
                "{\"authority\":\"Order 7\",\"reason\":\"It names a post.\"}");
        cast.post(
                KZ,
                named.location() + "/erasure",
                named.etag(),
                "{\"authority\":\"Ministry\",\"reason\":\"Asked for.\"}");

        await().atMost(SOON).untilAsserted(() -> assertThat(traces.of(WORDS)).isEmpty());
        assertThat(traces.places())
                .contains("ledger public.ledger_entry", "ledger public.idempotency", "keys public.content_key")
                .contains("heads public.checkpoint", "witness public.cosigned", "witness public.evidence")
                .contains("command-service.log", "query-service.log", "kafka.log", "postgres.log", "data.console")
                .contains("00000000000000000000.log");
        exported(cycle)
                .forEach((name, text) ->
                        assertThat(text.toLowerCase(Locale.ROOT)).as(name).doesNotContain(SUFFIX));
        everyProofHolds(proofs, kept);
    }

    private static String report(TestCycle cycle) {
        return """
                {"instrument":"JPOA-CA-2022","cycle":"%s","entries":[{"commitment":"%s","status":"UNDER_WAY",
                 "narrative":"Officers of %s.","language":"en","visibility":"PARTICIPANTS",
                 "challenges":["It is about %s."],
                 "evidence":[{"title":"Record of %s","link":"https://example.org/1","mediaType":"application/pdf",
                   "sha256":"%s"}]}]}""".replaceFirst("%s", cycle.period())
                .replaceFirst("%s", COMMITMENT)
                .replaceFirst("%s", NARRATIVE)
                .replaceFirst("%s", CHALLENGE)
                .replaceFirst("%s", EVIDENCE)
                .replaceFirst("%s", "0".repeat(64));
    }

    private static String person() {
        return """
                {"unit":"destruction-%s","role":"FOCAL_POINT","visibility":"PARTICIPANTS","audience":["JPOA-CA-2022"],
                 "name":"%s","mail":"%s@example.org"}""".replaceFirst("%s", String.valueOf(UUID.randomUUID()).substring(0, 8))
                .replaceFirst("%s", PERSON)
                .replaceFirst("%s", MAIL);
    }

    /** Receipts of what is destroyed later, as their owners keep them. */
    private List<Path> proofs(Answer... receipts) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Answer receipt : receipts) {
            for (JsonNode event : receipt.json().at("/events")) {
                String path = "/v1/receipts/" + event.get("eventId").asString();
                Answer proof = await().atMost(SOON)
                        .until(
                                () -> run.api().getFromCommandService("monitor", path),
                                answer -> answer.status() == 200);
                files.add(Files.writeString(folder.resolve("proof-" + files.size()), proof.text()));
            }
        }
        return files;
    }

    /** As their readers take it away, each in every form. */
    private Map<String, String> exported(TestCycle cycle) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String reader : List.of(KZ, "monitor", CUSTOMS)) {
            texts.put(
                    reader + ", the cell",
                    cast.ask(reader, "/v1/commitments/JPOA-CA-2022/" + COMMITMENT + "?cycle=" + cycle.period())
                            .expect(200)
                            .text());
            for (String form : List.of("application/json", "text/csv", "application/x-ndjson")) {
                for (String path : List.of(
                        "/v1/challenges?instrument=JPOA-CA-2022&limit=1000",
                        "/v1/instruments/JPOA-CA-2022/directory?limit=1000")) {
                    Answer answer = run.api().getAs(form, reader, path).expect(200);
                    texts.put(reader + ", " + path + " as " + form, answer.text());
                }
            }
        }
        return texts;
    }

    private void everyProofHolds(List<Path> proofs, Path kept) throws Exception {
        Path policy = Files.writeString(
                folder.resolve("trust-policy"),
                "log "
                        + run.api()
                                .getFromCommandService("/log/vkey")
                                .expect(200)
                                .text() + "quorum none\n");
        AuditorTool auditor = new AuditorTool(policy, run.api().token("auditor"));
        AuditorTool.Outcome log = auditor.verify("log", "--log", run.url(0).resolve("/log"), "--kept", kept);
        assertThat(log.holds()).as(log.text()).isTrue();
        assertThat(proofs).hasSizeGreaterThanOrEqualTo(4);
        for (Path proof : proofs) {
            AuditorTool.Outcome receipt =
                    auditor.verify("receipt", proof, "--log", run.url(0).resolve("/log"));
            assertThat(receipt.holds()).as(receipt.text()).isTrue();
        }
    }
}
