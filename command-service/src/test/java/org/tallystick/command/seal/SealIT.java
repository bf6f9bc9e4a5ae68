package org.tallystick.command.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.command.seal.SealStatus.Phase;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.ConsistencyProof;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Tiles;

/** What is signed, and above all what is not, over a real ledger and a real head store. */
class SealIT {

    private static final int ROUNDS = 12;

    private final Signer.Store store = new Signer.Store();
    private final Written ledger = new Written();
    private final Signer signer = new Signer(ledger, store);

    @Test
    void whatGrowsIsSignedAndEachHeadExtendsTheOneBefore() throws SQLException {
        signer.sealer.look();
        assertThat(signer.sealer.status().phase()).isEqualTo(Phase.SIGNING);
        assertThat(store.signed()).isEmpty();
        for (int batch : List.of(1, 254, 2, 300, 66_000)) {
            ledger.append("a", batch);
            signer.sealer.look();
            signer.sealer.look();
        }
        List<Checkpoint> signed = store.signed();
        assertThat(signed).extracting(Checkpoint::size).containsExactly(1L, 255L, 257L, 557L, 66_557L);
        for (Checkpoint from : signed) {
            for (Checkpoint to : signed.subList(signed.indexOf(from), signed.size())) {
                List<byte[]> proof = signer.log
                        .consistency(from.size(), to.size())
                        .lines()
                        .map(Base64.getDecoder()::decode)
                        .toList();
                assertThat(ConsistencyProof.verifies(from.size(), from.root(), to.size(), to.root(), proof))
                        .isTrue();
            }
        }
        for (long index : List.of(0L, 255L, 256L, 557L, 65_535L, 65_536L, 66_556L)) {
            Receipt receipt = signer.log.receipt(Written.event("a", index)).orElseThrow();
            assertThat(receipt.isIncluded()).isTrue();
            assertThat(receipt.sealed().index()).isEqualTo(index);
        }
        for (TilePath tile : TilePath.all(66_557).toList()) {
            byte[] content = signer.log.tile(tile.path());
            if (tile.level() == 0) {
                byte[] entries = signer.log.tile(new TilePath(TilePath.ENTRIES, tile.index(), tile.width()).path());
                assertThat(Tiles.hashes(tile, content))
                        .usingElementComparator(Arrays::compare)
                        .isEqualTo(
                                Tiles.entries(new TilePath(TilePath.ENTRIES, tile.index(), tile.width()), entries)
                                        .stream()
                                        .map(Merkle::leaf)
                                        .toList());
            }
        }
    }

    @Test
    void aTileThatTheSignedTreeHasNotIsNotThere() throws SQLException {
        ledger.append("a", 30);
        signer.sealer.look();
        ledger.append("a", 300);
        assertThat(signer.log.tile("tile/0/000.p/30")).hasSize(30 * 32);
        for (String path : List.of(
                "tile/0/001",
                "tile/0/000.p/31",
                "tile/1/000",
                "tile/1/000.p/1",
                "tile/0/x999/x999/x999/x999/x999/999",
                "tile/entries/001",
                "tile/63/000.p/1",
                "tile/0/0",
                "tile/0/000.p/256",
                "tile/00/000",
                "tile/0/../1")) {
            assertThatThrownBy(() -> signer.log.tile(path))
                    .as(path)
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.code()).isEqualTo(LogRefusal.TILE_NOT_FOUND));
        }
    }

    @Test
    void aReceiptWaitsForItsHeadAndAnUnknownEventHasNone() throws SQLException {
        ledger.append("a", 3);
        UUID event = Written.event("a", 2);
        assertThat(signer.log.receipt(event)).isEmpty();
        signer.sealer.look();
        assertThat(signer.log.receipt(event))
                .get()
                .satisfies(r -> assertThat(r.isIncluded()).isTrue());
        assertThatThrownBy(() -> signer.log.receipt(UUID.randomUUID()))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(LogRefusal.EVENT_NOT_FOUND));
        assertThatThrownBy(() -> signer.log.consistency(2, 4)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signer.log.consistency(3, 2)).isInstanceOf(Refused.class);
    }

    @Test
    void aQuietLedgerIsSignedAgainWithTheSameNoteAndALaterTime() throws SQLException {
        ledger.append("a", 3);
        Signer eager = new Signer(ledger, store, new Signing.Cadence(Duration.ZERO, Duration.ZERO, 1_000));
        eager.signing.look();
        var first = eager.heads.latest().orElseThrow().signed();
        eager.signing.look();
        var second = eager.heads.latest().orElseThrow().signed();
        assertThat(second.time()).isAfter(first.time());
        assertThat(second.note()).isEqualTo(first.note());
    }

    /** As after an outage: no look has to hold all of it. */
    @Test
    void whatWaitsIsSignedByHeadsThatAddSoManyEntriesAtMost() throws SQLException {
        for (int batch : List.of(300, 300, 300, 1_500, 200, 100)) {
            ledger.append("a", batch);
        }
        Signer small = new Signer(ledger, store, new Signing.Cadence(Duration.ZERO, Duration.ofDays(1), 700));
        for (int look = 0; look < 5; look++) {
            small.signing.look();
        }
        assertThat(store.signed()).extracting(Checkpoint::size).containsExactly(600L, 900L, 2_400L, 2_700L);
        assertThat(ledger.tiles()).isEqualTo(10);
        ledger.tamper("delete from ledger_batch where size > 2400; delete from ledger_entry where idx >= 2400");
        assertThatThrownBy(small.signing::look).hasMessageContaining("restored from a backup");
    }

    @Test
    void yesterdaysBackupIsNotSignedAndNeitherIsWhatIsAddedToIt() throws SQLException {
        ledger.append("a", 200);
        signer.sealer.look();
        ledger.append("a", 100);
        signer.sealer.look();
        List<Checkpoint> before = store.signed();

        Written restored = new Written().append("a", 200);
        Signer behind = new Signer(restored, store);
        behind.sealer.look();
        assertThat(behind.sealer.status().phase()).isEqualTo(Phase.REFUSED);
        assertThat(behind.sealer.status().reason()).contains("200 entries", "a head of 300", "restored from a backup");
        restored.append("b", 100);
        assertThatThrownBy(behind.signing::look)
                .isInstanceOf(ContradictionException.class)
                .hasMessageContaining("another history");
        restored.append("b", 400);
        assertThatThrownBy(behind.signing::look)
                .isInstanceOf(ContradictionException.class)
                .hasMessageContaining("do not begin with the claimed head of 300");
        Signer onNothing = new Signer(new Written(), store);
        assertThatThrownBy(onNothing.signing::look).isInstanceOf(ContradictionException.class);

        behind.sealer.look();
        assertThatThrownBy(() -> behind.log.tile("tile/0/000")).isInstanceOf(TryAgainLaterException.class);
        assertThatThrownBy(() -> behind.log.receipt(Written.event("a", 1))).isInstanceOf(TryAgainLaterException.class);
        assertThat(store.signed()).isEqualTo(before);
        ledger.append("a", 1);
        signer.sealer.look();
        assertThat(store.signed()).extracting(Checkpoint::size).containsExactly(200L, 300L, 301L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 299, 319})
    void aRecordThatIsFlippedAsSuperuserIsNotSigned(int index) throws SQLException {
        ledger.append("a", 300);
        // Full tiles are made of the records once; of the others each head is made anew.
        if (index >= 256) {
            signer.sealer.look();
        }
        ledger.append("a", 20);
        ledger.tamper(
                "update ledger_entry set sealed_record = set_byte(sealed_record, 60, get_byte(sealed_record, 60) # 1)"
                        + " where idx = " + index);
        List<Checkpoint> before = store.signed();
        signer.sealer.look();
        assertThat(signer.sealer.status().phase()).isEqualTo(Phase.REFUSED);
        assertThat(signer.sealer.status().reason()).contains("do not hash to");
        assertThat(store.signed()).isEqualTo(before);
    }

    @Test
    void rowsThatAreCutOffOrSwappedAreNotSigned() throws SQLException {
        ledger.append("a", 40).append("a", 20);
        signer.sealer.look();
        ledger.append("a", 5);
        ledger.tamper("update ledger_entry set idx = idx + 1000 where idx in (10, 11);"
                + "update ledger_entry set idx = 1021 - idx where idx in (1010, 1011)");
        signer.sealer.look();
        assertThat(signer.sealer.status().phase()).isEqualTo(Phase.REFUSED);
        ledger.tamper("delete from ledger_entry where idx >= 40; delete from ledger_batch where size > 40");
        signer.sealer.look();
        assertThat(signer.sealer.status().reason()).contains("restored from a backup");
        assertThat(store.signed()).extracting(Checkpoint::size).containsExactly(60L);
    }

    @Test
    void entriesThatAreMissingThoughTheirBatchIsThereAreAContradiction() throws SQLException {
        ledger.append("a", 40);
        signer.sealer.look();
        ledger.append("a", 20);
        ledger.tamper("delete from ledger_entry where idx >= 50");
        signer.sealer.look();
        assertThat(signer.sealer.status().phase()).isEqualTo(Phase.REFUSED);
        assertThat(signer.sealer.status().reason()).contains("there are only");
    }

    /** Full tiles, and so the hashes that everybody is told, are those of the signed history alone. */
    @Test
    void ofALedgerThatIsRefusedNoTileIsStored() throws SQLException {
        ledger.append("a", 200);
        signer.sealer.look();
        Written fork = new Written().append("a", 199).append("b", 400);
        Signer refused = new Signer(fork, store);
        refused.sealer.look();
        assertThat(refused.sealer.status().phase()).isEqualTo(Phase.REFUSED);
        assertThat(fork.tiles()).isZero();
        ledger.append("a", 399);
        signer.sealer.look();
        assertThat(ledger.tiles()).isEqualTo(2);
    }

    @Test
    void anyWidthIsCutFromTheTilesOfTheSignedTreeWithoutTheEntries() throws SQLException {
        ledger.append("a", 600);
        signer.sealer.look();
        byte[] widest = signer.log.tile("tile/0/002.p/88");
        ledger.tamper("delete from ledger_entry");
        assertThat(signer.log.tile("tile/0/002.p/5")).isEqualTo(Arrays.copyOf(widest, 5 * 32));
        assertThat(signer.log.tile("tile/0/000.p/255")).hasSize(255 * 32);
        assertThat(signer.log.consistency(77, 555)).isNotEmpty();
    }

    @Test
    void whatWaitsIsToldWhileTheHeadStoreIsAway() throws SQLException {
        ledger.append("a", 10);
        signer.sealer.look();
        assertThat(signer.sealer.status().oldestUncovered()).isNull();
        ledger.append("a", 5);
        store.revoke();
        signer.sealer.look();
        assertThat(signer.sealer.status().phase()).isEqualTo(Phase.RETRYING);
        assertThat(signer.sealer.status().oldestUncovered()).isNotNull();
        Instant now = Instant.parse("2026-07-01T00:01:00Z");
        assertThat(signer.sealer.status().mergeDelay(now)).isGreaterThan(59);
    }

    /** Otherwise whoever takes the head store away is given the proofs of a ledger that was refused. */
    @Test
    void aRefusalStandsWhileTheHeadStoreIsAway() throws SQLException {
        ledger.append("a", 40);
        signer.sealer.look();
        Written fork = new Written().append("b", 60);
        Signer refused = new Signer(fork, store);
        refused.sealer.look();
        assertThat(refused.sealer.status().phase()).isEqualTo(Phase.REFUSED);
        String reason = refused.sealer.status().reason();
        store.revoke();
        refused.sealer.look();
        assertThat(refused.sealer.status().phase()).isEqualTo(Phase.REFUSED);
        assertThat(refused.sealer.status().reason()).isEqualTo(reason);
        assertThatThrownBy(() -> refused.log.consistency(1, 40)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void manySignersOfOneLedgerSignEachHeadOnce() throws Exception {
        List<Signer> signers = List.of(signer, new Signer(ledger, store), new Signer(ledger, store));
        race(signers, () -> ledger.append("a", 7));
        List<Checkpoint> signed = store.signed();
        assertThat(signed).extracting(Checkpoint::size).doesNotHaveDuplicates().contains(7L * ROUNDS);
        signers.forEach(each -> assertThat(each.sealer.status().phase()).isEqualTo(Phase.SIGNING));
    }

    @Test
    void twoSignersOfTwoHistoriesNeverSignTwoHeadsOfOneSize() throws Exception {
        Written other = new Written().append("a", 10);
        ledger.append("a", 10);
        Signer second = new Signer(other, store);
        race(List.of(signer, second), () -> {
            ledger.append("a", 7);
            other.append("b", 7);
        });
        Map<Long, String> roots = new HashMap<>();
        store.signed()
                .forEach(head ->
                        assertThat(roots.put(head.size(), head.rootBase64())).isNull());
        signer.sealer.look();
        second.sealer.look();
        assertThat(List.of(
                        signer.sealer.status().phase(), second.sealer.status().phase()))
                .containsExactlyInAnyOrder(Phase.SIGNING, Phase.REFUSED);
    }

    @FunctionalInterface
    private interface Growth {
        void grow() throws SQLException;
    }

    private static void race(List<Signer> signers, Growth growth)
            throws SQLException, InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                growth.grow();
                List<Future<?>> looks = new ArrayList<>();
                signers.forEach(each -> looks.add(threads.submit(each.sealer::look)));
                for (Future<?> look : looks) {
                    look.get();
                }
            }
        }
    }

    @Test
    void aSignerThatWasPausedAfterItsClaimSignsNothingElseAndOnePausedBeforeNothing() throws SQLException {
        ledger.append("a", 10);
        signer.signing.look();
        Optional<Checkpoint> seen = signer.heads.last();
        Written other = new Written().append("a", 10).append("b", 10);
        // Here a signer of another history stops before it claims; the other one goes on.
        ledger.append("a", 10);
        signer.signing.look();
        Checkpoint late = Checkpoint.of(Signer.ORIGIN, 20, Merkle.leaf(new byte[0]));
        assertThat(signer.heads.claim(seen, late)).isFalse();
        assertThat(signer.heads.claim(seen, Checkpoint.of(Signer.ORIGIN, 15, late.root())))
                .isFalse();
        assertThatThrownBy(new Signer(other, store).signing::look).isInstanceOf(ContradictionException.class);
        // And here it dies between claim and signature: whoever looks next signs what was claimed.
        ledger.append("a", 10);
        Checkpoint claimed = new Signer(new Written().append("a", 30), new Signer.Store()).headOf();
        assertThat(signer.heads.claim(signer.heads.last(), claimed)).isTrue();
        signer.signing.look();
        assertThat(store.signed()).extracting(Checkpoint::size).containsExactly(10L, 20L, 30L);
        assertThat(store.signed().getLast()).isEqualTo(claimed);
    }

    @Test
    void headsAreNeverChanged() {
        for (String change : List.of(
                "UPDATE head SET root = root",
                "DELETE FROM head",
                "TRUNCATE head CASCADE",
                "UPDATE checkpoint SET note = note",
                "DELETE FROM checkpoint")) {
            for (String role : List.of("heads_sign", "heads_owner")) {
                assertThatThrownBy(() -> {
                            try (Connection connection = store.database.connectAs(role)) {
                                connection.createStatement().execute(change);
                            }
                        })
                        .as(change)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
        }
    }
}
