package org.tallystick.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.query.audit.Told.LOG;
import static org.tallystick.query.audit.Told.NOW;
import static org.tallystick.query.audit.Told.ORIGIN;
import static org.tallystick.query.audit.Told.WITNESS;
import static org.tallystick.query.audit.Told.frontier;
import static org.tallystick.query.audit.Told.head;
import static org.tallystick.query.audit.Told.migrated;
import static org.tallystick.query.audit.Told.signed;
import static org.tallystick.query.audit.Told.signer;
import static org.tallystick.query.audit.Told.tell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Cosignature;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;
import org.tallystick.ledger.SignedNote;
import org.tallystick.query.audit.WitnessStatus.Phase;
import org.tallystick.query.audit.WitnessStore.Kept;
import org.tallystick.query.audit.WitnessStore.Outcome;
import org.tallystick.query.feed.RecordFollower.Wish;
import org.tallystick.query.platform.Verification;
import org.tallystick.servers.Database;

/** What a witness with a real store cosigns, and what it alarms at. */
class AlarmIT {

    private final Database database = migrated();
    private final Witness witness = witness();

    @Test
    void itCosignsWhatItReproducesAndGoesOnAfterARestart() {
        assertThat(witness.begin()).isEqualTo(-1);
        assertThat(witness.of(0)).isEqualTo(Verification.PENDING);
        tell(witness, "a", 0, 10);
        // Entries that follow the head stand before its checkpoint too.
        witness.checkpoint(signed("a", 7));
        witness.level();
        SignedNote cosigned = Objects.requireNonNull(witness.status().cosigned());
        assertThat(cosigned.by(LOG.key())).isEqualTo(SignedNote.Signing.GOOD);
        assertThat(cosigned.by(WITNESS.key())).isEqualTo(SignedNote.Signing.GOOD);
        assertThat(Cosignature.time(cosigned.signaturesNaming(WITNESS.key()).getFirst()))
                .isEqualTo(NOW);
        assertThat(witness.of(6)).isEqualTo(Verification.TRUE);
        assertThat(witness.of(7)).isEqualTo(Verification.PENDING);

        Witness again = witness();
        assertThat(again.begin()).isEqualTo(7);
        assertThat(again.status().cosigned()).isEqualTo(cosigned);
        tell(again, "a", 7, 12);
        again.checkpoint(signed("a", 12));
        again.level();
        assertThat(again.of(11)).isEqualTo(Verification.TRUE);
        assertThat(again.wish()).isEqualTo(Wish.GO_ON);
    }

    @Test
    void anotherRootIsAnAlarmAndIsKeptAsEvidence() throws SQLException {
        witness.begin();
        tell(witness, "a", 0, 10);
        witness.checkpoint(signed("b", 10));
        assertAlarm(witness, "does not have the root");
        assertThat(witness.status().cosigned()).isNull();
        assertThat(evidence()).isEqualTo(1);
    }

    @Test
    void anAlarmStaysWhenItsEvidenceCanNotBeKept() throws SQLException {
        witness.begin();
        tell(witness, "a", 0, 10);
        asSuperuser("revoke insert on evidence from witness_keep");
        witness.checkpoint(signed("b", 10));
        witness.retrying(new IllegalStateException("the witness's database is away"));
        assertAlarm(witness, "does not have the root");
        assertThat(evidence()).isZero();
    }

    /** Self-consistent and signed with the log's own key. */
    @Test
    void aHistoryThatWasRewrittenAndSignedAgainIsAnAlarm() {
        cosigned("a", 10);
        Witness goingOn = witness();
        goingOn.begin();
        tell(goingOn, "b", 10, 12);
        goingOn.checkpoint(signed("b", 12));
        assertAlarm(goingOn, "does not have the root");

        Witness fromTheBeginning = witness();
        fromTheBeginning.begin();
        tell(fromTheBeginning, "b", 11, 12);
        assertThat(fromTheBeginning.wish()).isEqualTo(Wish.BEGIN_AGAIN);
        assertThat(fromTheBeginning.begin()).isEqualTo(-1);
        tell(fromTheBeginning, "b", 0, 10);
        assertAlarm(fromTheBeginning, "others than those that were cosigned");
        assertThat(Checkpoint.parse(
                                Objects.requireNonNull(fromTheBeginning.status().cosigned())
                                        .text())
                        .rootBase64())
                .isEqualTo(head("a", 10).rootBase64());
    }

    @Test
    void theSameHistoryFromTheBeginningIsNone() {
        cosigned("a", 10);
        Witness again = witness();
        again.begin();
        tell(again, "a", 11, 12);
        again.begin();
        tell(again, "a", 0, 5);
        again.checkpoint(signed("a", 5));
        again.level();
        assertThat(again.status().size()).isEqualTo(10);
        tell(again, "a", 5, 12);
        again.checkpoint(signed("a", 12));
        again.level();
        assertThat(again.status().size()).isEqualTo(12);
    }

    @Test
    void twoHeadsOfOneSizeAreAnAlarmForASecondInstanceToo() {
        cosigned("a", 10);
        Witness other = witness();
        WitnessStore unaware = new WitnessStore(source(), ORIGIN);
        assertThat(unaware.keep(Optional.empty(), new Kept(frontier("b", 10), 10)))
                .isEqualTo(Outcome.CONTRADICTED);
        assertThat(unaware.keep(Optional.empty(), new Kept(frontier("a", 10), 10)))
                .isEqualTo(Outcome.KEPT);
        other.begin();
        other.checkpoint(signed("b", 10));
        assertAlarm(other, "does not have the root");
    }

    /** Both begin with the same head; the one that is later knows a longer history that is another. */
    @Test
    void ofTwoInstancesOneOnlyExtendsAHeadAndTheOtherLooksAgain() {
        cosigned("a", 5);
        Witness fork = witness();
        fork.begin();
        tell(fork, "b", 5, 12);
        fork.checkpoint(signed(5, "b", 12));
        Witness same = witness();
        same.begin();
        tell(same, "a", 5, 9);
        same.checkpoint(signed("a", 9));
        tell(witness, "a", 5, 10);
        witness.checkpoint(signed("a", 10));
        witness.level();

        same.level();
        assertThat(same.wish()).isEqualTo(Wish.BEGIN_AGAIN);
        assertThat(same.begin()).isEqualTo(10);
        tell(same, "a", 10, 13);
        same.checkpoint(signed("a", 13));
        same.level();
        assertThat(same.status().size()).isEqualTo(13);

        fork.level();
        assertThat(fork.status().size()).isEqualTo(5);
        assertThat(fork.wish()).isEqualTo(Wish.BEGIN_AGAIN);
        assertThat(fork.begin()).isEqualTo(13);
        fork.lost();
        assertThat(fork.begin()).isEqualTo(-1);
        tell(fork, "a", 0, 5);
        tell(fork, "b", 5, 12);
        fork.end();
        assertAlarm(fork, "ends after 12 entries");
    }

    @Test
    void aLongerForkThatCoversWhatWasCosignedMeanwhileIsAnAlarm() {
        Witness fork = witness();
        fork.begin();
        tell(fork, "b", 0, 12);
        fork.checkpoint(signed("b", 7));
        cosigned("a", 10);
        fork.level();
        assertAlarm(fork, "another history was cosigned");
    }

    @Test
    void aTopicThatWasCutOffOrReplacedIsReadFromTheBeginningAndIsAnAlarm() {
        cosigned("a", 10);
        Witness cut = witness();
        cut.begin();
        cut.lost();
        assertThat(cut.wish()).isEqualTo(Wish.BEGIN_AGAIN);
        assertThat(cut.begin()).isEqualTo(-1);
        tell(cut, "a", 0, 9);
        cut.level();
        assertThat(cut.status().phase()).isEqualTo(Phase.FOLLOWING);
        cut.end();
        assertAlarm(cut, "ends after 9 entries");

        Witness replaced = witness();
        replaced.begin();
        tell(replaced, "b", 4, 5);
        assertThat(replaced.wish()).isEqualTo(Wish.BEGIN_AGAIN);
        assertThat(replaced.begin()).isEqualTo(-1);
        tell(replaced, "b", 0, 10);
        assertAlarm(replaced, "others than those that were cosigned");
    }

    @Test
    void aSignedHeadOfASizeThatWasCosignedBeforeIsCompared() {
        cosigned("a", 5);
        tell(witness, "a", 5, 10);
        witness.checkpoint(signed("a", 10));
        witness.level();
        witness.checkpoint(signed("a", 5));
        assertThat(witness.wish()).isEqualTo(Wish.GO_ON);
        witness.checkpoint(signed("b", 5));
        assertAlarm(witness, "is not the head that was cosigned");
    }

    @Test
    void whatIsNotOfTheLogOrCanNotBeIsAnAlarm() {
        NoteSigner stranger = signer(ORIGIN, SignatureType.ED25519);
        assertAlarm(shown(head("a", 10).signedBy(stranger).toBytes()), "not signed by a key of the log");
        assertAlarm(
                shown(Checkpoint.of("another.test/ledger", 10, head("a", 10).root())
                        .signedBy(LOG)
                        .toBytes()),
                "not signed by a key of the log");
        assertAlarm(shown(signed("a", 11)), "has only 10");
        assertAlarm(shown("nonsense".getBytes(StandardCharsets.UTF_8)), "can not be read");
        Witness corrupt = witness();
        corrupt.begin();
        corrupt.corrupt("offset 3: the event of entry 3 hashes to another");
        assertAlarm(corrupt, "offset 3");
        Witness gap = witness();
        gap.begin();
        tell(gap, "a", 1, 2);
        assertAlarm(gap, "goes on with entry 1 after 0");
    }

    @Test
    void whatIsKeptIsNeverChanged() {
        cosigned("a", 10);
        for (String role : List.of("witness_keep", "witness_owner")) {
            for (String change : List.of("delete from head", "update cosigned set size = 1", "truncate evidence")) {
                assertThat(refused(role, change)).as(role + ": " + change).isEqualTo("42501");
            }
        }
    }

    @Test
    void aStoreThatDoesNotWaitForTheDiskIsRefused() throws SQLException {
        WitnessProperties settings = new WitnessProperties(
                database.url(),
                "witness_keep",
                Database.PASSWORD,
                new WitnessProperties.Login("witness_owner", Database.PASSWORD),
                Path.of("key"),
                List.of());
        new AuditConfiguration().witnessDatabase(settings).close();
        asSuperuser("alter role witness_keep in database " + database.url().replaceFirst(".*/", "")
                + " set synchronous_commit = off");
        assertThatThrownBy(() -> new AuditConfiguration().witnessDatabase(settings))
                .hasMessage("PostgreSQL of the database witness is not durable: switch on synchronous_commit"
                        + " and start again");
    }

    private Witness shown(byte[] note) {
        Witness fresh = witness();
        fresh.begin();
        tell(fresh, "a", 0, 10);
        fresh.checkpoint(note);
        return fresh;
    }

    private static void assertAlarm(Witness alarmed, String reason) {
        alarmed.level();
        assertThat(alarmed.status().phase()).isEqualTo(Phase.ALARM);
        assertThat(alarmed.status().reason()).contains(reason);
        assertThat(alarmed.wish()).isEqualTo(Wish.STOP);
        assertThat(alarmed.of(0)).isEqualTo(Verification.FALSE);
    }

    private void cosigned(String history, long size) {
        witness.begin();
        tell(witness, history, 0, size);
        witness.checkpoint(signed(history, size));
        witness.level();
        assertThat(witness.status().size()).isEqualTo(size);
    }

    private Witness witness() {
        return new Witness(
                ORIGIN, List.of(LOG.key()), WITNESS, new WitnessStore(source(), ORIGIN), InstantSource.fixed(NOW));
    }

    private DriverManagerDataSource source() {
        return new DriverManagerDataSource(database.url(), "witness_keep", Database.PASSWORD);
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private int evidence() throws SQLException {
        try (Connection connection = database.connectAs("witness_keep");
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*) from evidence where note is not null")) {
            row.next();
            return row.getInt(1);
        }
    }

    private String refused(String role, String change) {
        try (Connection connection = database.connectAs(role)) {
            connection.createStatement().execute(change);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
