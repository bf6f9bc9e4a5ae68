package org.tallystick.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.ConflictException;
import org.tallystick.command.platform.Receipt;
import org.tallystick.command.platform.Request;
import org.tallystick.events.wire.KeyWrap;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.SealedRecord;

class BatchPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.120Z");
    private static final LedgerState EMPTY =
            new LedgerState(Frontier.empty(), Instant.EPOCH, NOW, Map.of(), Map.of(), Set.of());

    @Test
    void indexesAndStateSequencesAreDenseOverTheBatch() {
        PendingAppend first = pending("report/a", "KZ", 0, 2);
        PendingAppend second = pending("report/b", "KG", 0, 1);
        PendingAppend third = pending("report/c", "KZ", 0, 1);
        BatchPlan plan = BatchPlan.of(EMPTY, NOW, List.of(first, second, third));
        plan.answer();

        assertThat(first.await()).extracting(Receipt.Recorded::ledgerIndex).containsExactly(0L, 1L);
        assertThat(second.await()).extracting(Receipt.Recorded::stateSeq).containsExactly(0L);
        assertThat(third.await()).extracting(Receipt.Recorded::stateSeq).containsExactly(2L);
        assertThat(plan.frontierAfter().size()).isEqualTo(4);
    }

    @Test
    void goesOnFromWhereTheLedgerIs() {
        Frontier seven = Frontier.empty()
                .append(LongStream.range(0, 7)
                        .mapToObj(n -> Merkle.leaf(new byte[] {(byte) n}))
                        .toList());
        LedgerState before = new LedgerState(seven, NOW, NOW, Map.of("report/a", 4L), Map.of("KZ", 6L), Set.of());
        PendingAppend next = pending("report/a", "KZ", 5, 1);
        BatchPlan.of(before, NOW, List.of(next)).answer();

        assertThat(next.await())
                .extracting(Receipt.Recorded::ledgerIndex, Receipt.Recorded::stateSeq)
                .containsExactly(tuple(7L, 6L));
    }

    @Test
    void ofTwoThatDecidedOnTheSameStreamTheFirstWins() {
        PendingAppend winner = pending("report/a", "KZ", 0, 2);
        PendingAppend loser = pending("report/a", "KZ", 0, 1);
        PendingAppend neighbour = pending("report/b", "KZ", 0, 1);
        BatchPlan.of(EMPTY, NOW, List.of(winner, loser, neighbour)).answer();

        assertThat(winner.await()).hasSize(2);
        assertThatThrownBy(loser::await).isInstanceOf(ConflictException.class).hasMessageContaining("report/a");
        assertThat(neighbour.await()).extracting(Receipt.Recorded::ledgerIndex).containsExactly(2L);
    }

    @Test
    void aRelianceOnWhatTheSameBatchChangesIsAConflict() {
        PendingAppend change = pending("agency/KZ", "KZ", 0, 1);
        PendingAppend relying = pending("report/a", "KZ", 0, 1, new Reliance("agency/KZ", -1), null);
        PendingAppend unaffected = pending("report/b", "KZ", 0, 1, new Reliance("cycle/a", -1), null);
        BatchPlan.of(EMPTY, NOW, List.of(change, relying, unaffected)).answer();

        assertThatThrownBy(relying::await).isInstanceOf(ConflictException.class).hasMessageContaining("agency/KZ");
        assertThat(unaffected.await()).hasSize(1);
    }

    @Test
    void aDecisionHoldsBeforeItsInstantAndNotAtIt() {
        PendingAppend inTime = pending("report/a", "KZ", 0, 1, null, NOW.plusMillis(1));
        PendingAppend late = pending("report/b", "KZ", 0, 1, null, NOW);
        BatchPlan.of(EMPTY, NOW, List.of(inTime, late)).answer();

        assertThat(inTime.await()).hasSize(1);
        assertThatThrownBy(late::await).isInstanceOf(ConflictException.class);
    }

    @Test
    void timeNeverGoesBack() {
        LedgerState ahead = new LedgerState(Frontier.empty(), NOW.plusSeconds(5), NOW, Map.of(), Map.of(), Set.of());
        PendingAppend late = pending("report/a", "KZ", 0, 1, null, NOW.plusSeconds(5));
        PendingAppend inTime = pending("report/b", "KZ", 0, 1);
        BatchPlan plan = BatchPlan.of(ahead, NOW, List.of(late, inTime));
        plan.answer();

        assertThat(plan.acceptedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThatThrownBy(late::await).isInstanceOf(ConflictException.class);
        assertThat(SealedRecord.parse(plan.rows().getFirst().sealedRecord).acceptedAt())
                .isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void anIdempotencyKeyIsUsedOnceAlsoWithinABatch() {
        PendingAppend first = pending("report/a", "KZ", 0, 1);
        PendingAppend repeat = new PendingAppend(
                entries("report/b", "KZ", 0, 1), first.tagKey, List.of(), null, first.idempotency, new byte[0]);
        BatchPlan.of(EMPTY, NOW, List.of(first, repeat)).answer();

        assertThat(first.await()).hasSize(1);
        assertThatThrownBy(repeat::await).isInstanceOf(ConflictException.class).hasMessageContaining("key");
    }

    /** What is appended beside takes its place in its own stream, or nothing is appended. */
    @Test
    void aSecondStreamIsTakenByOneOfTwo() {
        PendingAppend first = beside("report/a");
        PendingAppend second = beside("report/b");
        BatchPlan plan = BatchPlan.of(EMPTY, NOW, List.of(first, second));
        plan.answer();

        assertThat(first.await()).hasSize(3);
        assertThat(first.revision()).isEqualTo(2);
        assertThatThrownBy(second::await)
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("issuer/KZ/customs");
        assertThat(plan.rows()).hasSize(3);
    }

    private static PendingAppend beside(String stream) {
        List<Entry> entries = new ArrayList<>(entries(stream, "KZ", 0, 2));
        entries.addAll(entries("issuer/KZ/customs", "KZ", 0, 1));
        return new PendingAppend(
                entries,
                KeyWrap.aes(new byte[32]),
                List.of(),
                null,
                new Request.Idempotency("client", UUID.randomUUID().toString(), "body"),
                new byte[0]);
    }

    private static PendingAppend pending(String stream, String state, long from, int count) {
        return pending(stream, state, from, count, null, null);
    }

    private static PendingAppend pending(
            String stream,
            String state,
            long from,
            int count,
            @Nullable Reliance reliance,
            @Nullable Instant validUntil) {
        return new PendingAppend(
                entries(stream, state, from, count),
                KeyWrap.aes(new byte[32]),
                reliance == null ? List.of() : List.of(reliance),
                validUntil,
                new Request.Idempotency("client", UUID.randomUUID().toString(), "body"),
                new byte[0]);
    }

    private static List<Entry> entries(String stream, String state, long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(n -> new Entry(
                        UUID.randomUUID(),
                        stream,
                        n,
                        state,
                        "report.submitted.v1",
                        new byte[16],
                        new byte[] {1},
                        "a1".repeat(32),
                        null))
                .toList();
    }
}
