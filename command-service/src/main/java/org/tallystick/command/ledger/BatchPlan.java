package org.tallystick.command.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.ledger.LedgerState.UsedKey;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.ConflictException;
import org.tallystick.ledger.Frontier;

/**
 * Which commands of a batch are recorded, and as what. Pure: the same state and commands give the same rows. Commands are taken in order,
 * each against the tables and everything that the batch has accepted before it; one that fails harms no other.
 */
final class BatchPlan {

    private final Instant acceptedAt;
    private final Map<String, Long> streams;
    private final Map<String, Long> states;
    private final Set<UsedKey> usedKeys;
    private final long firstIndex;
    private final List<SealedEntry> rows = new ArrayList<>();
    private final Map<PendingAppend, List<SealedEntry>> accepted = new LinkedHashMap<>();
    private final Map<PendingAppend, String> conflicts = new LinkedHashMap<>();
    private final Frontier frontier;

    private BatchPlan(LedgerState before, Instant clock, List<PendingAppend> batch) {
        this.acceptedAt = clock.isAfter(before.lastAcceptedAt()) ? clock : before.lastAcceptedAt();
        this.streams = new HashMap<>(before.streams());
        this.states = new HashMap<>(before.states());
        this.usedKeys = new HashSet<>(before.usedKeys());
        this.firstIndex = before.frontier().size();
        batch.forEach(this::take);
        this.frontier = before.frontier()
                .append(rows.stream().map(SealedEntry::leafHash).toList());
    }

    /** @param clock the instant to accept at, unless the ledger is ahead of it: time never goes back */
    static BatchPlan of(LedgerState before, Instant clock, List<PendingAppend> batch) {
        return new BatchPlan(before, clock, batch);
    }

    private void take(PendingAppend pending) {
        String conflict = conflict(pending);
        if (conflict == null) {
            accept(pending);
        } else {
            conflicts.put(pending, conflict);
        }
    }

    private @Nullable String conflict(PendingAppend pending) {
        if (usedKeys.contains(UsedKey.of(pending.idempotency))) {
            return "the idempotency key was used";
        }
        Map<String, Long> heads = new HashMap<>();
        for (Entry entry : pending.entries) {
            Long head = heads.put(entry.stream, entry.streamSeq);
            if ((head == null ? last(entry.stream) : head) + 1 != entry.streamSeq) {
                return entry.stream + " has changed";
            }
        }
        for (Call.Reliance reliance : pending.reliances) {
            if (last(reliance.stream()) != reliance.lastSequence()) {
                return reliance.stream() + " has changed";
            }
        }
        return pending.validUntil == null || acceptedAt.isBefore(pending.validUntil)
                ? null
                : "the decision held until " + pending.validUntil;
    }

    private long last(String stream) {
        return streams.getOrDefault(stream, -1L);
    }

    private void accept(PendingAppend pending) {
        List<SealedEntry> taken = new ArrayList<>(pending.entries.size());
        for (Entry entry : pending.entries) {
            long stateSeq = states.merge(entry.state, 1L, Long::sum) - 1;
            taken.add(SealedEntry.seal(
                    entry, firstIndex + rows.size() + taken.size(), stateSeq, acceptedAt, pending.tagKey));
            streams.put(entry.stream, entry.streamSeq);
        }
        rows.addAll(taken);
        accepted.put(pending, taken);
        usedKeys.add(UsedKey.of(pending.idempotency));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    long firstIndex() {
        return firstIndex;
    }

    List<SealedEntry> rows() {
        return rows;
    }

    Map<PendingAppend, List<SealedEntry>> accepted() {
        return accepted;
    }

    Frontier frontierAfter() {
        return frontier;
    }

    /** Number of entries of each state that the batch names, after it. */
    Map<String, Long> statesAfter() {
        return states;
    }

    /** Only when the rows are durable, or there are none. */
    void answer() {
        accepted.forEach((pending, taken) ->
                pending.succeed(taken.stream().map(SealedEntry::recorded).toList()));
        conflicts.forEach((pending, why) -> pending.fail(new ConflictException(why)));
    }
}
