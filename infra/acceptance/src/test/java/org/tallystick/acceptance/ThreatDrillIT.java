package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.acceptance.CopiedDatabases.Row;
import org.tallystick.ledger.AddCheckpoint;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.TilePath;
import org.tallystick.servers.Metrics;

/**
 * Whoever rules the databases changes what is recorded, and a running service shows it: what each kind of change is seen by. The
 * attacks are on copies, so that the local run is not harmed; one more service runs on them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreatDrillIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String AUDITOR = "auditor exits 40 and names the index";
    private static final String SIGNER = "signer refuses, proofs are withheld";

    /** Members of a sealed record and of a stored event; the byte that is changed lies within the value. */
    static final List<String> RECORD =
            List.of("\"v\":", "\"index\":", "\"eventId\":\"", "\"tag\":\"", "\"acceptedAt\":\"", "\"eventSha256\":\"");

    static final List<String> EVENT = List.of(
            "\"type\":\"",
            "\"stream\":\"",
            "\"streamSeq\":",
            "\"state\":\"",
            "\"actor\":",
            "\"occurredAt\":\"",
            "\"payload\":");

    /** What not every event has: who acted, and what is encrypted within. */
    private static final List<String> WITHIN = List.of("\"agency\":\"", "\"kid\":\"", "\"iv\":\"", "\"ct\":\"");

    private static final int TRIES_EACH = 6;

    private final LocalRun run = Demo.run();
    private final TamperTable table = new TamperTable();
    private final Map<Long, String> changedRecords = new LinkedHashMap<>();
    private final Map<Long, String> changedEvents = new LinkedHashMap<>();
    private final Canaries canaries;
    /** The log goes on while it is copied: the copy has this head, or a later one. */
    private final Checkpoint copied;

    private final CopiedDatabases copies;
    private final AuditorTool auditor;
    private final SecondService shown;
    private final Path folder;
    private final Path keptHead;
    private final Checkpoint kept;

    /** One for each kind: what is changed in one tile does not hide what is changed in another. */
    private final TilesOf tiles;

    private record TilesOf(long records, long hashes, long events, long swapped) {

        /** The last full ones, where reports stand, and what a service reads first does not. */
        static TilesOf size(long size) {
            long full = size / TilePath.FULL;
            return new TilesOf(full - 5, full - 4, full - 2, full - 1);
        }
    }

    ThreatDrillIT(@TempDir Path folder) throws IOException, SQLException {
        this.folder = folder;
        Path policy = Files.writeString(
                folder.resolve("trust-policy"),
                "log "
                        + run.api()
                                .getFromCommandService("/log/vkey")
                                .expect(200)
                                .text() + "witness host "
                        + run.api().getFromQueryService("/log/vkey").expect(200).text() + "quorum none\n");
        this.auditor = new AuditorTool(policy, run.api().token("auditor"));
        String head =
                run.api().getFromCommandService("/log/checkpoint").expect(200).text();
        this.keptHead = Files.writeString(folder.resolve("kept"), head);
        this.kept = checkpoint(head);
        this.canaries = Canaries.planted(run);
        // What is copied would go on with it by itself.
        await().atMost(Duration.ofMinutes(4)).until(run::hasErasedItsDrafts);
        whatIsTypedIsReadByItsReadersAndLiesNowhereInClear();
        CopiedDatabases.backUpKeys(run);
        canaries.destroyed();
        // Nothing is left to sign when it is copied: what was tampered with would be refused.
        await().atMost(SOON).until(() -> checkpoint(note(run.api())).size() == run.entries());
        this.copied = checkpoint(note(run.api()));
        this.copies = CopiedDatabases.of(run);
        this.tiles = TilesOf.size(kept.size());
        assertThat(tiles.records()).as("there are tiles enough").isPositive();
        tamper();
        this.shown = SecondService.beside(run, copies.settings());
    }

    /** Before the service reads them for the first time: what it has read it would go on to show as it was. */
    private void tamper() throws SQLException {
        Iterator<Row> records = rows(tiles.records());
        for (String member : RECORD) {
            for (int n = 0; n < TRIES_EACH; n++) {
                int within = n;
                long index = records.next().index();
                copies.flip("sealed_record", index, record -> flipped(record, member, within));
                changedRecords.put(index, "sealed record, " + member.replaceAll("[\":]", ""));
            }
        }
        copies.flipTile(tiles.hashes(), hashes -> flippedAt(hashes, 0));
        copies.flipTile(tiles.hashes() + 1, hashes -> flippedAt(hashes, hashes.length - 1));
        Iterator<Row> events = rows(tiles.events());
        for (String member : EVENT) {
            for (int n = 0; n < TRIES_EACH; n++) {
                int within = n;
                long index = events.next().index();
                copies.flip("event", index, event -> flipped(event, member, within));
                changedEvents.put(index, "stored event, " + member.replaceAll("[\":]", ""));
            }
        }
        for (String member : WITHIN) {
            long index = with(member, events).index();
            copies.flip("event", index, event -> flipped(event, member, 1));
            changedEvents.put(index, "stored event, " + member.replaceAll("[\":]", ""));
        }
        for (int n = 0; n < TRIES_EACH; n++) {
            int at = 3 * n;
            long index = events.next().index();
            copies.flip("salt", index, salt -> flippedAt(salt, at));
            changedEvents.put(index, "salt of an event");
        }
        Iterator<Row> rows = rows(tiles.swapped());
        swap(rows.next().index(), rows.next().index());
    }

    /** Rows of a tile that the service need not read to begin. */
    private Iterator<Row> rows(long tile) throws SQLException {
        return copies.rows(tile * TilePath.FULL, (tile + 1) * TilePath.FULL).stream()
                .filter(row -> row.type().startsWith("report."))
                .iterator();
    }

    private static Row with(String member, Iterator<Row> events) {
        Row row = events.next();
        while (!new String(row.event(), StandardCharsets.ISO_8859_1).contains(member)) {
            row = events.next();
        }
        return row;
    }

    private void swap(long one, long other) throws SQLException {
        copies.inLedger("update ledger_entry set idx = 1000000000 where idx = " + one
                + "; update ledger_entry set idx = " + one + " where idx = " + other
                + "; update ledger_entry set idx = " + other + " where idx = 1000000000");
        changedRecords.put(one, "rows swapped");
        changedRecords.put(other, "rows swapped");
    }

    /** One bit of a byte in the value of a member; of the last byte where the value is shorter. */
    static byte[] flipped(byte[] json, String member, int within) {
        String text = new String(json, StandardCharsets.ISO_8859_1);
        int start = text.indexOf(member) + member.length();
        int end = text.indexOf(member.endsWith("\"") ? "\"" : ",", start);
        assertThat(start).as(member).isGreaterThanOrEqualTo(member.length());
        return flippedAt(json, Math.min(start + within, Math.max(start, end - 1)));
    }

    private static byte[] flippedAt(byte[] bytes, int at) {
        bytes[at] ^= 1;
        return bytes;
    }

    @BeforeAll
    void itIsShown() {
        shown.awaitReady();
        await().atMost(SOON).until(() -> checkpoint(note(shown.api())).size() >= copied.size());
    }

    @AfterAll
    void gone() throws SQLException {
        shown.close();
        copies.close();
    }

    @Test
    @Order(1)
    void theTrueLogHolds() throws Exception {
        AuditorTool.Outcome honest = auditor.verify("log", "--log", run.url(0).resolve("/log"), "--kept", keptHead);
        assertThat(honest.holds()).as(honest.text()).isTrue();
    }

    private void whatIsTypedIsReadByItsReadersAndLiesNowhereInClear() throws IOException, SQLException {
        Map<String, String> before = canaries.exported();
        assertThat(Canaries.SECRET)
                .allSatisfy(word -> assertThat(before.values()).anyMatch(text -> text.contains(word)));
    }

    /** The keys were restored as they had been before: the second service destroyed them again before it served anybody. */
    @Test
    @Order(1)
    void whatWasDestroyedIsFoundInNoDumpSegmentLogExportOrRestoredBackup() throws Exception {
        Traces traces = new Traces(run);
        Map<String, List<String>> open = traces.of(List.of(Canaries.OPEN));
        assertThat(open.get(Canaries.OPEN))
                .as("what lies in clear is found, wherever it has to be")
                .contains("ledger public.ledger_entry", "ledger_drill public.ledger_entry")
                .anyMatch(place -> place.startsWith("readmodel directory_v"))
                .anyMatch(place -> place.startsWith("readmodel replay_v"))
                .anyMatch(place -> place.contains("/tallystick.ledger.v1-0/"));
        assertThat(canaries.exported().values()).anyMatch(text -> text.contains(Canaries.OPEN));

        assertThat(traces.of(Canaries.SECRET)).isEmpty();
        canaries.exported()
                .forEach(
                        (export, text) -> assertThat(Canaries.SECRET).as(export).noneMatch(text::contains));
        assertThat(traces.of(canaries.keys())).hasSameSizeAs(canaries.keys()).allSatisfy((key, places) -> {
            assertThat(places).contains("keys public.destroyed_key", "keys_drill public.destroyed_key");
            assertThat(places).noneMatch(place -> place.endsWith(".content_key"));
        });
    }

    @Test
    @Order(2)
    void everyByteOfRecordTileAndEventIsVouchedFor() throws Exception {
        AuditorTool.Outcome log = auditor.verify("log", "--log", shownLog());
        assertThat(log.exitCode()).isEqualTo(AuditorTool.INVALID);
        AuditorTool.Outcome events = auditor.verify("events", exported(), "--log", shownLog());
        assertThat(events.exitCode()).isEqualTo(AuditorTool.INVALID);
        changedRecords.forEach((index, kind) -> table.count(kind, AUDITOR, log.names("entry " + index)));
        changedEvents.forEach((index, kind) -> table.count(kind, AUDITOR, events.names("event " + index)));
        for (long tile = tiles.hashes(); tile < tiles.events(); tile++) {
            String path = new TilePath(0, tile, TilePath.FULL).path();
            table.count("tile of hashes", "auditor exits 40 and names the tile", log.names(path));
        }
        // And nothing else is accused.
        assertThat(log.findings()).hasSize(changedRecords.size() + 2);
        assertThat(events.findings()).hasSize(changedEvents.size());
    }

    /** Those that were changed, and their neighbours, as an operator who reads the tables hands them out. */
    private Path exported() throws IOException, SQLException {
        long first = tiles.events() * TilePath.FULL;
        long last =
                changedEvents.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
        List<String> lines = new ArrayList<>();
        for (Row row : copies.rows(first, last + 2)) {
            lines.add("{\"ledgerIndex\":" + row.index() + ",\"salt\":\"" + base64(row.salt()) + "\",\"storedEvent\":\""
                    + base64(row.event()) + "\"}");
        }
        return Files.write(folder.resolve("events.jsonl"), lines);
    }

    @Test
    @Order(3)
    void aSignedHeadWithAnotherByteIsNoHead() throws Exception {
        copies.putRight();
        String signed = note(shown.api());
        List<String> lines = signed.lines().toList();
        Map<String, Integer> classes = Map.of(
                "origin",
                1,
                "size",
                signed.indexOf('\n') + 1,
                "root",
                signed.indexOf(lines.get(2)) + 4,
                "signature",
                signed.length() - 10);
        for (Map.Entry<String, Integer> each : classes.entrySet()) {
            copies.flipNote(note -> respelt(note, each.getValue()));
            await().atMost(SOON).until(() -> !note(shown.api()).equals(signed));
            AuditorTool.Outcome outcome = auditor.verify("log", "--log", shownLog());
            table.count(
                    "checkpoint in the head store, " + each.getKey(),
                    "auditor exits 40",
                    outcome.exitCode() == AuditorTool.INVALID);
            copies.flipNote(_ -> signed.getBytes(StandardCharsets.UTF_8));
        }
        await().atMost(SOON).until(() -> note(shown.api()).equals(signed));
    }

    /** Another letter or digit, so that it still can be read. */
    private static byte[] respelt(byte[] note, int at) {
        note[at] = (byte) (Character.isDigit(note[at]) ? '1' + (note[at] - '0') % 9 : note[at] == 'b' ? 'c' : 'b');
        return note;
    }

    @Test
    @Order(4)
    void theLastRowsAreMissed() throws Exception {
        for (int rows : List.of(1, 7)) {
            copies.inLedger("delete from ledger_batch where size > " + (copies.size() - rows)
                    + "; delete from ledger_entry where idx >= (select max(size) from ledger_batch)");
            table.count("last rows deleted", SIGNER, isRefused());
            copies.putRight();
            await().atMost(SOON).until(() -> refused() == 0);
        }
    }

    /** Self-consistent, and signed with the log's own key: alone it looks like the log. */
    @Test
    @Order(5)
    void anotherHistoryUnderTheStolenKeyContradictsWhatWasKept() throws Exception {
        Checkpoint cosigned = checkpoint(await().atMost(SOON)
                .until(() -> run.api().getFromQueryService("/log/checkpoint"), answer -> answer.status() == 200)
                .text());
        List<byte[]> records = new ArrayList<>();
        copies.rows(0, cosigned.size()).forEach(row -> records.add(row.sealed()));
        ForgedLog forged = new ForgedLog(ForgedLog.stolenFrom(run), records, 40);
        Path log = forged.write(folder.resolve("forged"));

        assertThat(auditor.verify("log", "--log", log).holds()).isTrue();
        AuditorTool.Outcome held = auditor.verify("log", "--log", log, "--kept", keptHead);
        table.count(
                "history forged with the stolen key",
                "DIVERGED against a kept head",
                held.exitCode() == AuditorTool.DIVERGED);

        // Longer than the log will be while it runs here: where the log reaches it, the witness stops for good.
        for (int more = 0; more < 5_000; more++) {
            records.add(new SealedRecord(records.size(), new UUID(4, 2), "0".repeat(64), Instant.EPOCH, "0".repeat(64))
                    .toBytes());
        }
        Answer witness = run.api()
                .postToQueryService(
                        "/add-checkpoint",
                        new ForgedLog(ForgedLog.stolenFrom(run), records, 40).addedTo(cosigned.size()));
        table.count(
                "history forged with the stolen key, to be cosigned", "witness answers 422", witness.status() == 422);
    }

    /** Yesterday's dump beside today's heads: the store of heads is restored with nothing. */
    @Test
    @Order(6)
    void yesterdaysDumpIsNotSignedAndNeitherIsWhatIsAddedToIt() throws Exception {
        long yesterday = copies.size();
        long today = registered(run.api(), 3);
        await().atMost(SOON).until(() -> checkpoint(note(run.api())).size() > today);
        copies.headsOfToday();
        table.count("yesterday's dump restored", SIGNER, isRefused());
        long claimed = copies.claimed();
        assertThat(claimed).isGreaterThan(yesterday);
        long continued = registered(shown.api(), 6);
        assertThat(continued).isGreaterThan(claimed);
        await().atMost(SOON).until(() -> log().contains("do not begin with the claimed head of " + claimed));
        table.count("yesterday's dump continued", SIGNER, isRefused() && copies.claimed() == claimed);
    }

    /** @return the index of the last of so many events */
    private static long registered(Api api, int events) throws IOException {
        long last = -1;
        for (int n = 0; n < events; n++) {
            String agency = "d" + UUID.randomUUID().toString().replace("-", "");
            last = api.post(
                            "coordinator-kz",
                            "/v1/states/KZ/agencies",
                            TestCycle.key(),
                            Map.of("agency", agency, "name", Map.of("en", "Agency of the drill")))
                    .expect(201)
                    .lastIndex();
        }
        return last;
    }

    @Test
    @Order(7)
    void everythingThatWasTriedWasSeen() {
        table.concluded(RECORD.size() + EVENT.size() + WITHIN.size() + 12);
    }

    /** Signed by force with the stolen key: whoever saw the head of today cosigns no other, wherever it is said to go on from. */
    @Test
    @Order(8)
    void theContinuedDumpIsCosignedByNobodyWhoSawToday() throws Exception {
        TamperTable forced = new TamperTable();
        SignedNote today = SignedNote.parse(note(run.api()).getBytes(StandardCharsets.UTF_8));
        long seen = Checkpoint.parse(today.text()).size();
        List<byte[]> continued =
                copies.rows(0, copies.size()).stream().map(Row::sealed).toList();
        assertThat(continued).hasSizeGreaterThan((int) seen);
        ForgedLog signed = ForgedLog.of(ForgedLog.stolenFrom(run), continued);
        try (JarWitness witness = new JarWitness(auditor, folder.resolve("trust-policy"), folder)) {
            witness.brought(new AddCheckpoint(0, List.of(), today)).expect(200);
            forced.count(
                    "yesterday's dump continued and signed by force",
                    "witness answers 422",
                    witness.brought(signed.addedTo(seen)).status() == 422);
            forced.count(
                    "yesterday's dump continued and signed by force, from the head of yesterday",
                    "witness answers 409",
                    witness.brought(signed.addedTo(copied.size())).status() == 409);
        }
        forced.concluded(2);
    }

    private boolean isRefused() throws IOException {
        await().atMost(SOON).until(() -> refused() == 1);
        return shown.api()
                        .getFromCommandService("/log/" + new TilePath(0, 0, TilePath.FULL).path())
                        .status()
                == 503;
    }

    private double refused() throws IOException {
        return Metrics.value(
                        shown.api()
                                .getFromCommandService("operator", "/actuator/prometheus")
                                .expect(200)
                                .text(),
                        "tallystick_seal_refused")
                .orElseThrow();
    }

    private String log() throws IOException {
        return Files.readString(run.data().resolve("run/second-command-service.log"));
    }

    private String shownLog() {
        return shown.url().resolve("/log").toString();
    }

    private static String note(Api api) throws IOException {
        return api.getFromCommandService("/log/checkpoint").text();
    }

    private static Checkpoint checkpoint(String note) {
        return Checkpoint.parse(
                SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).text());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
