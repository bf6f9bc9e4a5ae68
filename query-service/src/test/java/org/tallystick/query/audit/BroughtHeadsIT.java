package org.tallystick.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.query.audit.Told.LOG;
import static org.tallystick.query.audit.Told.NOW;
import static org.tallystick.query.audit.Told.ORIGIN;
import static org.tallystick.query.audit.Told.WITNESS;
import static org.tallystick.query.audit.Told.head;
import static org.tallystick.query.audit.Told.record;
import static org.tallystick.query.audit.Told.signer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.ledger.AddCheckpoint;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.MerkleTree;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.SubtreeHashes;
import org.tallystick.ledger.WitnessAnswer;
import org.tallystick.query.audit.WitnessStatus.Phase;
import org.tallystick.query.feed.RecordFollower.Wish;
import org.tallystick.query.platform.ProblemException;
import org.tallystick.servers.Database;

/** What is brought to the witness to be cosigned, with its real store. */
class BroughtHeadsIT {

    private final Database database = Told.migrated();
    private final HikariDataSource connections = pool(database);
    private final WitnessStore store = new WitnessStore(connections, ORIGIN);
    private final Witness witness = witness();
    private final BroughtHeads heads = new BroughtHeads(witness, store, ORIGIN, 1);

    private static HikariDataSource pool(Database of) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(of.url());
        config.setUsername("witness_keep");
        config.setPassword(Database.PASSWORD);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @BeforeEach
    void tenEntriesAreCosigned() {
        witness.begin();
        Told.tell(witness, "a", 0, 10);
        witness.checkpoint(Told.signed("a", 10));
        witness.level();
    }

    @Test
    void theHeadThatWasReproducedIsCosigned() {
        SignedNote note = head("a", 10).signedBy(LOG);
        assertThat(heads.answer(new AddCheckpoint(10, List.of(), note)))
                .isEqualTo(new WitnessAnswer.Cosign(head("a", 10)));
        assertThat(note.with(witness.cosignature(note.text())).by(WITNESS.key()))
                .isEqualTo(SignedNote.Signing.GOOD);
    }

    @Test
    void whatIsNotReproducedYetIsNotCosignedHoweverWellItIsProven() {
        assertThatThrownBy(() -> heads.answer(brought("a", 10, 12)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not reproduced");
        assertThat(witness.status().phase()).isEqualTo(Phase.FOLLOWING);
        assertThat(witness.status().size()).isEqualTo(10);
    }

    @Test
    void whoDoesNotKnowWhatWasCosignedIsToldItsSize() {
        for (long old : List.of(0L, 7L, 11L)) {
            assertThat(heads.answer(brought("a", old, 12))).isEqualTo(new WitnessAnswer.Stale(10));
        }
        assertThat(heads.answer(brought("b", 7, 9))).isEqualTo(new WitnessAnswer.Stale(10));
        assertThat(heads.answer(brought("a", 11, 10))).isInstanceOf(WitnessAnswer.Malformed.class);
    }

    /** Self-consistent, and signed with the log's own key. */
    @Test
    void anotherHistoryIsRefusedAndKeptUpToSomeNumber() throws SQLException {
        for (int size = 11; size < 131; size++) {
            assertThat(heads.answer(brought("b", 10, size))).isInstanceOf(WitnessAnswer.Inconsistent.class);
        }
        heads.answer(brought("b", 10, 11));
        assertThat(evidence("brought: %")).isEqualTo(100);
        assertThat(witness.status().phase()).isEqualTo(Phase.FOLLOWING);
    }

    @Test
    void honestHeadsWithProofsThatDoNotFitCrowdNothingOut() throws SQLException {
        List<byte[]> garbage = List.of(head("b", 1).root());
        assertThat(heads.answer(new AddCheckpoint(10, garbage, head("a", 10).signedBy(LOG))))
                .isInstanceOf(WitnessAnswer.Inconsistent.class);
        assertThat(evidence("brought: %")).isZero();
        for (int size = 11; size < 131; size++) {
            heads.answer(new AddCheckpoint(10, garbage, head("a", size).signedBy(LOG)));
        }
        assertThat(evidence("brought: %")).isEqualTo(100);
        Told.tell(witness, "a", 10, 130);
        witness.checkpoint(Told.signed("a", 130));
        witness.level();
        assertThat(witness.status().size()).isEqualTo(130);
        assertThat(heads.answer(brought("b", 130, 140))).isInstanceOf(WitnessAnswer.Inconsistent.class);
        assertThat(evidence("brought: %")).isEqualTo(101);
    }

    @Test
    void aForkThatWasBroughtIsComparedWhenTheTopicReachesItAfterARestartToo() throws SQLException {
        Witness restarted = witness();
        assertThat(heads.answer(brought("b", 10, 12))).isInstanceOf(WitnessAnswer.Inconsistent.class);
        restarted.begin();
        for (Witness each : List.of(witness, restarted)) {
            Told.tell(each, "a", 10, 14);
            assertThat(each.status().phase()).isEqualTo(Phase.FOLLOWING);
            each.checkpoint(Told.signed("a", 14));
            each.level();
            assertThat(each.status().reason()).contains("a head of size 12");
            assertThat(each.status().size()).isEqualTo(10);
        }
        assertThat(evidence("a head of size 12%")).isEqualTo(1);
    }

    @Test
    void anotherHeadOfASmallerSizeIsAnAlarmWhateverElseIsSaid() throws SQLException {
        Told.tell(witness, "a", 10, 12);
        witness.checkpoint(Told.signed("a", 12));
        witness.level();
        assertThat(heads.answer(brought("b", 11, 10))).isEqualTo(new WitnessAnswer.Contradiction(12));
        assertThat(witness.status().phase()).isEqualTo(Phase.ALARM);
        assertThat(evidence("two heads of size 10%")).isEqualTo(1);
    }

    @Test
    void whatOneInstanceWasShownStopsAllOfThemAndThoseThatStartLater() throws SQLException {
        Witness following = witness();
        following.begin();
        Witness asked = witness();
        asked.begin();
        heads.answer(new AddCheckpoint(10, List.of(), head("b", 10).signedBy(LOG)));

        Witness restarted = witness();
        restarted.begin();
        assertThat(restarted.status().phase()).isEqualTo(Phase.ALARM);
        assertThat(restarted.status().reason()).contains("two heads of size 10");
        assertThat(restarted.wish()).isEqualTo(Wish.STOP);
        Told.tell(following, "a", 10, 12);
        following.checkpoint(Told.signed("a", 12));
        following.level();
        assertThat(following.status().phase()).isEqualTo(Phase.ALARM);
        assertThat(following.status().size()).isEqualTo(10);
        assertThatThrownBy(() -> new BroughtHeads(asked, store, ORIGIN, 1).answer(brought("a", 10, 10)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cosigns nothing");
        assertThat(evidence("two heads of size 10%")).isEqualTo(1);
    }

    @Test
    void whoComesWhileOthersAreAnsweredIsToldToComeAgainAndAStrangerTakesNoPlace() {
        BroughtHeads full = new BroughtHeads(witness, store, ORIGIN, 0);
        assertThatThrownBy(() -> full.answer(brought("a", 10, 10)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("answers others");
        NoteSigner stranger = signer(ORIGIN, SignatureType.ED25519);
        assertThat(full.answer(new AddCheckpoint(10, List.of(), head("a", 10).signedBy(stranger))))
                .isEqualTo(new WitnessAnswer.Unsigned());
    }

    /** The log's key alone can make it. */
    @Test
    void anotherHeadOfTheSizeThatWasCosignedIsAnAlarm() throws SQLException {
        SignedNote other = head("b", 10).signedBy(LOG);
        SignedNote blownUp =
                other.with(signer("stranger.test/log", SignatureType.ED25519).sign(other.text()));
        assertThat(heads.answer(new AddCheckpoint(10, List.of(), blownUp)))
                .isEqualTo(new WitnessAnswer.Contradiction(10));
        assertThat(witness.status().phase()).isEqualTo(Phase.ALARM);
        assertThat(evidence("two heads of size 10%")).isEqualTo(1);
        assertThatThrownBy(() -> heads.answer(brought("a", 10, 10)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cosigns nothing");
        // What its own thread does meanwhile does not take it back.
        witness.begin();
        Told.tell(witness, "a", 10, 12);
        witness.checkpoint(Told.signed("a", 12));
        witness.level();
        assertThat(witness.status().phase()).isEqualTo(Phase.ALARM);
        assertThat(witness.status().size()).isEqualTo(10);
    }

    @Test
    void headsOfStrangersAreNotCosigned() {
        NoteSigner stranger = signer(ORIGIN, SignatureType.ED25519);
        assertThat(heads.answer(new AddCheckpoint(10, List.of(), head("a", 10).signedBy(stranger))))
                .isEqualTo(new WitnessAnswer.Unsigned());
        NoteSigner other = signer("another.test/ledger", SignatureType.ED25519);
        SignedNote elsewhere =
                Checkpoint.of("another.test/ledger", 10, head("a", 10).root()).signedBy(other);
        assertThat(heads.answer(new AddCheckpoint(10, List.of(), elsewhere)))
                .isEqualTo(new WitnessAnswer.UnknownOrigin());
    }

    private Witness witness() {
        return new Witness(ORIGIN, List.of(LOG.key()), WITNESS, store, InstantSource.fixed(NOW));
    }

    /** With the best proof that its own history has. */
    private static AddCheckpoint brought(String history, long old, long size) {
        List<byte[]> leaves = LongStream.range(0, Math.max(old, size))
                .mapToObj(index -> Merkle.leaf(record(history, index).toBytes()))
                .toList();
        MerkleTree tree = new MerkleTree(SubtreeHashes.ofLeaves(leaves));
        List<byte[]> proof = tree.consistency(Math.min(old, size), Math.max(old, size));
        return new AddCheckpoint(old, proof, head(history, size).signedBy(LOG));
    }

    private int evidence(String reason) throws SQLException {
        try (Connection connection = database.connectAs("witness_keep");
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*) from evidence where note is not null and reason like '" + reason
                                + "'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
