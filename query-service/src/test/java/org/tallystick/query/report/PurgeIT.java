package org.tallystick.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.focalpoint.FocalPointEvent.Contact;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.SignedEntry;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.CycleStory;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/**
 * What was expunged or erased leaves every table, without anybody having waited for its key to go. Only the log as it was recorded keeps
 * its bytes, as the topic does: they are what proofs are about, and no question opens them any more.
 */
class PurgeIT {

    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000007");

    private final History history = new History();
    private int sent;

    @Test
    void noTableKeepsTheCiphertextOfWhatWasExpungedOrErased() {
        try (RunningService service = RunningService.start()) {
            ContentKey other = service.keys().contentKey("KZ");
            CycleStory.of(history, "2026-H2").open("KZ");
            send(service, other);
            ReportStory story = ReportStory.open(history, "KZ", "customs")
                    .recorded(entry())
                    .submittedSigned("e30.e30.c2ln", new SignedEntry("I.1.1", 1));
            ContentKey content = service.keys().contentKey("KZ");
            send(service, content);
            long drafted = history.entries().size() - 1L;
            UUID erased = UUID.randomUUID();
            ContentKey personal = service.keys().ofPerson("KZ", erased);
            focalPoint(erased);
            send(service, personal);
            story.recorded("I.1.1", Visibility.PUBLIC, "stays").submitted().released();
            send(service, other);
            long before = history.entries().size() - 1L;
            List<String> secrets = new ArrayList<>(ciphertexts(service, content));
            secrets.addAll(ciphertexts(service, personal));
            assertThat(secrets).hasSizeGreaterThan(10);
            int kept = ciphertexts(service, other).size();

            String stream = "report/" + story.id();
            add(stream, new ContentExpunged("I.1.1", 1, PERSON, History.text("/authority"), History.text("/reason")));
            add("focal-points/KZ", new SubjectErased(erased, History.text("/authority"), History.text("/reason")));
            send(service, other);

            assertThat(tables(service, "t::text ~ '" + pattern(secrets) + "'")).isEmpty();
            assertThat(ciphertexts(service, other)).hasSize(kept);
            assertErased(assertGone(service, story, drafted).at("/entries/0"));
            assertGone(service, story, before);
        }
    }

    /** Though the key is still there: it is for the other side to destroy it. */
    private static JsonNode assertGone(RunningService service, ReportStory story, long index) {
        String coordinator = service.tokens().coordinator("KZ");
        String path = "/v1/reports/" + story.id();
        JsonNode report = RunningService.json(service.get(path + "?asOf=" + index, coordinator));
        JsonNode timeline = RunningService.json(service.get(path + "/timeline?asOf=" + index, coordinator));
        assertThat(timeline.at("/items/1/event").asString()).isEqualTo("EntryRecorded");
        assertThat(timeline.at("/items/1/reason").isNull()).isTrue();
        assertThat(timeline.at("/items/1/erased").asBoolean()).isTrue();
        assertThat(report.toString() + timeline).doesNotContain("secret");
        return report;
    }

    private static void assertErased(JsonNode entry) {
        assertThat(entry.at("/erased").asBoolean()).isTrue();
        assertThat(entry.at("/narrative").isNull()).isTrue();
        assertThat(entry.at("/details/challenges/0").isNull()).isTrue();
    }

    private static EntryRecorded entry() {
        EntryDetails details = new EntryDetails(
                List.of(new EntryDetails.Measure(
                        Text.of("secret title"),
                        EntryDetails.MeasureKind.TRAINING,
                        null,
                        null,
                        List.of("unodc"),
                        List.of())),
                List.of(),
                List.of(),
                List.of(Text.of("secret challenge")),
                List.of(Text.of("secret practice")),
                List.of(),
                null,
                List.of(),
                List.of());
        return new EntryRecorded(
                "I.1.1",
                1,
                EntryStatus.STALLED,
                Visibility.PUBLIC,
                List.of(),
                "en",
                PERSON,
                PERSON,
                Text.of("secret narrative"),
                Text.of("secret reason"),
                null,
                details);
    }

    private void focalPoint(UUID person) {
        Contact contact = new Contact(Text.of("secret name"), Text.of("secret phone"), Text.of("secret mail"));
        add(
                "focal-points/KZ",
                new FocalPointNamed(
                        person,
                        "customs",
                        null,
                        FocalPointRole.FOCAL_POINT,
                        Visibility.PARTICIPANTS,
                        List.of(),
                        List.of(TestCatalogue.INSTRUMENT),
                        contact));
    }

    private void add(String stream, DomainEvent event) {
        history.add(stream, "KZ", "coordinator", null, event);
    }

    private void send(RunningService service, ContentKey key) {
        List<LedgerEntry> entries = history.entries();
        service.ledger().append(entries.subList(sent, entries.size()), key);
        sent = entries.size();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> texts(service, "select min(next_index)::text from feed.projection_position")
                        .equals(List.of(Integer.toString(sent))));
    }

    private static String pattern(List<String> literals) {
        return String.join(
                "|", literals.stream().map(text -> text.replace("+", "\\+")).toList());
    }

    /** Of all texts in any table that are encrypted with {@code key}. */
    private static List<String> ciphertexts(RunningService service, ContentKey key) {
        List<String> found = new ArrayList<>();
        String path = "strict $.**?(@.kid == \"" + key.kid() + "\").ct";
        for (String table : tables(service, "true")) {
            found.addAll(texts(
                    service, "select jsonb_path_query(to_jsonb(t), '" + path + "') #>> '{}' from " + table + " t"));
        }
        return found;
    }

    /** Those that have such a row. */
    private static List<String> tables(RunningService service, String where) {
        return texts(
                        service,
                        "select format('%I.%I', table_schema, table_name) from information_schema.tables"
                                + " where table_schema ~ '_v[0-9]+$' order by 1")
                .stream()
                .filter(table -> !texts(service, "select 1 from " + table + " t where " + where + " limit 1")
                        .isEmpty())
                .toList();
    }

    private static List<String> texts(RunningService service, String sql) {
        try (Connection connection = service.readModel().connectAs("readmodel_query");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
