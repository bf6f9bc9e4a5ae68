package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Words that nobody else uses: typed in a report that its agency signed, in a file of it and about a person, to be destroyed; and one
 * in a name that is no secret.
 */
final class Canaries {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String COMMITMENT = "II.3.4";
    private static final String KZ = Cast.coordinator("KZ");

    /** Nobody else signs for it: an agency numbers what it signs. */
    private static final String AGENCY = "border-guard";

    private static final String REPORTER = "reporter-kz-" + AGENCY;
    private static final List<String> READERS = List.of(KZ, "monitor", REPORTER);
    private static final List<String> FORMS = List.of("application/json", "text/csv", "application/x-ndjson");

    /** Without an ending of any language, so that an index of words would keep them as they are. */
    private static final String SUFFIX = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "xqz";

    private static final String NARRATIVE = "canarynarrative" + SUFFIX;
    private static final String CHALLENGE = "canarychallenge" + SUFFIX;
    private static final String EVIDENCE = "canaryevidence" + SUFFIX;
    private static final String FILE = "canaryfile" + SUFFIX;
    private static final String PERSON = "canaryperson" + SUFFIX;
    private static final String MAIL = "canarymail" + SUFFIX;

    static final List<String> SECRET = List.of(NARRATIVE, CHALLENGE, EVIDENCE, FILE, PERSON, MAIL);

    /** Of an agency: it lies in clear wherever its registration does. */
    static final String OPEN = "canaryopen" + SUFFIX;

    private final LocalRun run;
    private final Cast cast;
    private final TestCycle cycle;
    private final String file;
    private final Thing report;
    private final Answer named;
    private final List<String> keys;

    private Canaries(LocalRun run) throws IOException, SQLException, GeneralSecurityException {
        this.run = run;
        this.cast = new Cast(run.api());
        this.cycle = TestCycle.openedFrom(run.api(), LocalDate.of(2026, 1, 5));
        cast.post(
                KZ,
                "/v1/states/KZ/agencies",
                "{\"agency\":\"canary-" + SUFFIX + "\",\"name\":{\"en\":\"" + OPEN + "\"}}");
        Answer draft = cast.post(
                REPORTER,
                "/v1/reports",
                "{\"instrument\":\"JPOA-CA-2022\",\"cycle\":\"" + cycle.period()
                        + "\",\"submit\":false,\"entries\":[]}");
        Answer kept = run.api()
                .postFile(
                        REPORTER,
                        draft.location() + "/evidence",
                        "application/pdf",
                        ("%PDF-1.7\n" + FILE).getBytes(StandardCharsets.UTF_8))
                .expect(201);
        this.file = kept.location();
        this.report = new Thing(
                cast,
                draft.location(),
                signed(draft, entries(kept.string("/sha256"))).etag());
        report.released("KZ", "{\"audience\":[\"JPOA-CA-2022\"]}");
        this.named = cast.post(KZ, "/v1/states/KZ/agencies/" + AGENCY + "/focal-points", person());
        this.keys = new ArrayList<>(keysIn("report/" + report.id(), "report."));
        keys.addAll(keysIn("focal-points/KZ", "focal-point.named.").reversed().subList(0, 1));
    }

    private Answer signed(Answer draft, String entries) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        cast.post(
                KZ,
                "/v1/states/KZ/agencies/" + AGENCY + "/keys",
                "{\"keyId\":\"canary\",\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\""
                        + SignaturesOfTheHalfYear.publicKey(pair) + "\"}}");
        String jws = SignaturesOfTheHalfYear.sign(run.api(), pair, "KZ/" + AGENCY, "canary", draft.location(), entries);
        return cast.recorded(run.api().postSigned(REPORTER, draft.location() + "/submission", draft.etag(), jws));
    }

    static Canaries planted(LocalRun run) throws IOException, SQLException {
        try {
            return new Canaries(run);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Ids of the keys that they are encrypted under. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    /** By the state, and by the followers that destroy the keys. */
    void destroyed() throws IOException {
        // The backup has ended the service's connections.
        await().atMost(SOON)
                .untilAsserted(() -> report.post(
                        KZ,
                        "/entries/" + COMMITMENT + "/expungement",
                        "{\"authority\":\"Order 7\",\"reason\":\"It names a post.\"}"));
        cast.post(
                KZ,
                named.location() + "/erasure",
                named.etag(),
                "{\"authority\":\"Ministry\",\"reason\":\"Asked for.\"}");
        await().atMost(SOON).untilAsserted(() -> {
            try (Connection database = run.superuser("keys");
                    PreparedStatement count =
                            database.prepareStatement("select count(*) from content_key where kid = any(?::uuid[])")) {
                count.setArray(1, database.createArrayOf("text", keys.toArray()));
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    assertThat(row.getLong(1)).isZero();
                }
            }
        });
    }

    /** As their readers take it away, in every form. */
    Map<String, String> exported() throws IOException, SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String reader : READERS) {
            texts.put(
                    reader + ", the cell",
                    ask(reader, "/v1/commitments/JPOA-CA-2022/" + COMMITMENT + "?cycle=" + cycle.period()));
            texts.put(reader + ", the report", ask(reader, report.path()));
            texts.put(reader + ", a search", ask(reader, "/v1/challenges?instrument=JPOA-CA-2022&q=" + CHALLENGE));
            texts.put(reader + ", the feed", ask(reader, "/v1/feed?limit=1000&after=" + (first() - 1)));
            for (String form : FORMS) {
                for (String path : List.of(
                        "/v1/challenges?instrument=JPOA-CA-2022&limit=1000",
                        "/v1/instruments/JPOA-CA-2022/directory?limit=1000")) {
                    Answer answer = cast.askAs(form, reader, path).expect(200);
                    texts.put(
                            reader + ", " + path + " as " + form, answer.text().toLowerCase(Locale.ROOT));
                }
            }
        }
        texts.put(REPORTER + ", what it signed", payload(cast.ask(REPORTER, report.path() + "/submissions/1/signed")));
        texts.put(REPORTER + ", the file", cast.ask(REPORTER, file).text());
        texts.put(KZ + ", the timeline", ask(KZ, report.path() + "/timeline?limit=1000"));
        texts.put("auditor, the log", ask("auditor", "/v1/audit/events?limit=1000&thing=report/" + report.id()));
        texts.put("auditor, the bundle", ask("auditor", "/v1/audit/export?from=" + first()));
        return texts;
    }

    /** Of a compact JWS; a problem is what it is. */
    private static String payload(Answer answer) {
        return answer.status() == 200
                ? new String(Base64.getUrlDecoder().decode(answer.text().split("\\.", -1)[1]), StandardCharsets.UTF_8)
                : answer.text();
    }

    private String ask(String reader, String path) throws IOException {
        return cast.ask(reader, path).expect(200).text();
    }

    /** Index of the report's opening. */
    private long first() throws SQLException {
        try (Connection ledger = run.ledger();
                PreparedStatement select =
                        ledger.prepareStatement("select min(idx) from ledger_entry where stream = ?")) {
            select.setString(1, "report/" + report.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<String> keysIn(String stream, String type) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection ledger = run.ledger();
                PreparedStatement select = ledger.prepareStatement(
                        "select distinct e.idx, m[1] from ledger_entry e, regexp_matches(convert_from(e.event, 'UTF8'),"
                                + " '\"kid\":\"([0-9a-f-]{36})\"', 'g') m where stream = ? and starts_with(type, ?) order by 1")) {
            select.setString(1, stream);
            select.setString(2, type);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(String.valueOf(row.getString(2)));
                }
            }
        }
        return found;
    }

    private String entries(String sha256) {
        return """
                {"entries":[{"commitment":"%s","status":"UNDER_WAY",
                 "narrative":"Officers of %s.","language":"en","visibility":"PARTICIPANTS",
                 "challenges":["It is about %s."],
                 "evidence":[{"title":"Record of %s","link":"%s","mediaType":"application/pdf",
                   "sha256":"%s"}]}]}""".replaceFirst("%s", COMMITMENT)
                .replaceFirst("%s", NARRATIVE)
                .replaceFirst("%s", CHALLENGE)
                .replaceFirst("%s", EVIDENCE)
                .replaceFirst("%s", file)
                .replaceFirst("%s", sha256);
    }

    private static String person() {
        return """
                {"unit":"canary","role":"FOCAL_POINT","visibility":"PARTICIPANTS","audience":["JPOA-CA-2022"],
                 "name":"%s","mail":"%s@example.org"}""".replaceFirst("%s", PERSON).replaceFirst("%s", MAIL);
    }
}
