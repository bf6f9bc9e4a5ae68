package org.tallystick.command.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRemoved;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.SeenHead;
import org.tallystick.events.report.ReportEvent.Signed;
import org.tallystick.events.report.ReportEvent.SignedEntry;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.Envelope;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** Whoever was erased stays so, whatever happens to the process and to the key database. */
class KeyDestructionIT {

    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final Database database = RealPostgres.shared().freshDatabase("keys");
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcTemplate jdbc;
    private final List<Past> ledger = new ArrayList<>();

    KeyDestructionIT() {
        Flyway.configure()
                .dataSource(database.url(), "keys_owner", Database.PASSWORD)
                .locations("classpath:db/keys")
                .load()
                .migrate();
        pool.setJdbcUrl(database.url());
        pool.setUsername("keys_write");
        pool.setPassword(Database.PASSWORD);
        this.jdbc = new JdbcTemplate(pool);
        key(PERSON);
        key(OTHER);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void onlyTheKeyOfWhoIsErasedIsDestroyed() {
        happened(new FocalPointRemoved(OTHER));
        happened(new SubjectErased(PERSON, Text.of("Ministry"), Text.of("Asked for.")));

        reaction().react();
        reaction().react();

        assertThat(kids("content_key")).containsExactly(OTHER);
        assertThat(kids("destroyed_key")).containsExactly(PERSON);
    }

    /** What was read comes back with what was destroyed: both lie in the same database. */
    @Test
    void keysThatARestoreBroughtBackAreDestroyedBeforeAnybodyIsServedAndNothingIsReadTwice() {
        happened(new SubjectErased(PERSON, Text.of("Ministry"), Text.of("Asked for.")));
        reaction().react();
        owner("CREATE TABLE dumped_keys AS TABLE content_key; CREATE TABLE dumped_position AS TABLE destruction");
        happened(new SubjectErased(OTHER, Text.of("Ministry"), Text.of("Asked for.")));
        reaction().react();
        assertThat(kids("content_key")).isEmpty();
        owner("INSERT INTO content_key TABLE dumped_keys; DELETE FROM destruction; DELETE FROM destroyed_key;"
                + " INSERT INTO destruction TABLE dumped_position");
        // A key that these destructions have passed: only what they have not seen is replayed.
        key(PERSON);

        reaction().afterPropertiesSet();

        assertThat(kids("content_key")).containsExactly(PERSON);
        assertThat(kids("destroyed_key")).containsExactly(OTHER);
    }

    @Test
    void whereTheLedgerIsNotTheOneThatWasReadAllIsReplayed() {
        happened(new SubjectErased(OTHER, Text.of("Ministry"), Text.of("Asked for.")));
        happened(new FocalPointRemoved(OTHER));
        reaction().react();
        ledger.clear();
        happened(new SubjectErased(PERSON, Text.of("Ministry"), Text.of("Asked for.")));

        reaction().afterPropertiesSet();
        assertThat(kids("destroyed_key")).containsExactly(PERSON, OTHER);

        UUID third = UUID.randomUUID();
        key(third);
        ledger.clear();
        happened(new SubjectErased(third, Text.of("Ministry"), Text.of("Asked for.")));
        reaction().afterPropertiesSet();
        assertThat(kids("content_key")).isEmpty();
    }

    @Test
    void ofALedgerThatBeginsAnewAfterTheStartNothingIsPassedBy() {
        happened(new FocalPointRemoved(OTHER));
        happened(new FocalPointRemoved(OTHER));
        reaction().react();
        ledger.clear();
        WhenSubjectErasedThenKeyDestroyed started = reaction();
        started.afterPropertiesSet();

        happened(new SubjectErased(PERSON, Text.of("Ministry"), Text.of("Asked for.")));
        started.react();

        assertThat(kids("content_key")).containsExactly(OTHER);
    }

    @Test
    void aTableOfKeysThatIsRestoredAloneGetsNothingBackThatWasDestroyed() {
        happened(new SubjectErased(PERSON, Text.of("Ministry"), Text.of("Asked for.")));
        reaction().react();
        key(PERSON);

        reaction().afterPropertiesSet();

        assertThat(kids("content_key")).containsExactly(OTHER);
    }

    @Test
    void twoInstancesDoNoMoreThanOne() {
        happened(new SubjectErased(PERSON, Text.of("Ministry"), Text.of("Asked for.")));

        IntStream.range(0, 8).parallel().forEach(n -> reaction().react());

        assertThat(kids("destroyed_key")).containsExactly(PERSON);
    }

    @Test
    void manyEntriesAreReadLotByLot() {
        for (int i = 0; i < 2_500; i++) {
            happened(new FocalPointRemoved(OTHER));
        }
        happened(new SubjectErased(PERSON, Text.of("Ministry"), Text.of("Asked for.")));

        reaction().react();

        assertThat(kids("destroyed_key")).containsExactly(PERSON);
    }

    @Test
    void onlyTheKeyOfWhatIsExpungedIsDestroyed() {
        happened(recorded("II.3.5", 1, PERSON));
        happened(recorded("II.3.5", 2, OTHER));
        happened(recorded("II.3.6", 1, OTHER));
        happened(new ContentExpunged("II.3.5", 1, OTHER, Text.of("Ministry"), Text.of("It names a person.")));
        WhenContentExpungedThenKeyDestroyed reaction =
                new WhenContentExpungedThenKeyDestroyed(new Remembered(ledger), pool, Duration.ofSeconds(1));

        reaction.react();
        reaction.react();

        assertThat(kids("content_key")).containsExactly(OTHER);
        assertThat(kids("destroyed_key")).containsExactly(PERSON);
    }

    /** It holds the same words once more. */
    @Test
    void whatAnAgencySignedGoesWithWhatItSays() {
        happened(signed("II.3.5", 1, PERSON));
        happened(signed("II.3.5", 2, OTHER));
        happened(new ContentExpunged("II.3.5", 1, OTHER, Text.of("Ministry"), Text.of("It names a person.")));

        new WhenContentExpungedThenKeyDestroyed(new Remembered(ledger), pool, Duration.ofSeconds(1)).react();

        assertThat(kids("destroyed_key")).containsExactly(PERSON);
    }

    private static ReportSubmitted signed(String commitment, int version, UUID kid) {
        Text jws = new Text.Encrypted(kid.toString(), "AAAAAAAAAAAAAAAA", "AAAA", "/signed/jws");
        Signed signed = new Signed(
                "KZ/customs",
                "first",
                "ES256",
                Instant.parse("2026-11-22T08:00:00Z"),
                version,
                new SeenHead(1, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                List.of(new SignedEntry(commitment, version)),
                jws);
        return new ReportSubmitted(version, OTHER, OTHER, null, signed);
    }

    private static EntryRecorded recorded(String commitment, int version, UUID kid) {
        Text narrative = new Text.Encrypted(kid.toString(), "AAAAAAAAAAAAAAAA", "AAAA", "/narrative");
        return new EntryRecorded(
                commitment,
                version,
                EntryStatus.UNDER_WAY,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                OTHER,
                OTHER,
                narrative,
                null,
                null,
                null);
    }

    private WhenSubjectErasedThenKeyDestroyed reaction() {
        return new WhenSubjectErasedThenKeyDestroyed(new Remembered(ledger), pool, Duration.ofSeconds(1));
    }

    private void happened(DomainEvent event) {
        long index = ledger.size();
        Envelope envelope = new Envelope(
                "focal-points/KZ",
                index,
                "KZ",
                null,
                new Envelope.Actor(OTHER, "coordinator", OTHER),
                OTHER,
                Instant.parse("2026-11-22T08:00:00Z"),
                event);
        ledger.add(new Past(index, UUID.randomUUID(), envelope));
    }

    private void owner(String sql) {
        new JdbcTemplate(new DriverManagerDataSource(database.url(), "keys_owner", Database.PASSWORD)).execute(sql);
    }

    private void key(UUID kid) {
        jdbc.update("INSERT INTO content_key (kid, state, wrapped) VALUES (?, 'KZ', 'x')", kid);
    }

    private List<UUID> kids(String table) {
        return jdbc.query("SELECT kid FROM " + table + " ORDER BY kid", (row, n) -> row.getObject(1, UUID.class));
    }
}
