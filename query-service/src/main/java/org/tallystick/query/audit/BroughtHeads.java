package org.tallystick.query.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.tallystick.ledger.AddCheckpoint;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.VerifierKey;
import org.tallystick.ledger.WitnessAnswer;
import org.tallystick.query.audit.WitnessStatus.Phase;
import org.tallystick.query.platform.Problem;

/**
 * Heads that somebody brings to be cosigned (C2SP tlog-witness). Beyond what the specification asks, only what this witness has reproduced
 * from Kafka, and so has kept, is cosigned: whoever comes earlier is told to come again.
 */
final class BroughtHeads {

    /** Fewer than the store has connections: who brings heads does not keep the witness from following. */
    static final int AT_ONCE = 2;

    private final Witness witness;
    private final WitnessStore store;
    private final String origin;

    private final Semaphore places;

    BroughtHeads(Witness witness, WitnessStore store, String origin, int atOnce) {
        this.witness = witness;
        this.store = store;
        this.origin = origin;
        this.places = new Semaphore(atOnce);
    }

    /**
     * What is cosigned was kept before this returns, and what contradicts it is kept as evidence. The store is asked only of what a key of the
     * log signed.
     */
    WitnessAnswer answer(AddCheckpoint request) {
        requireNoAlarm(witness.status().phase() == Phase.ALARM);
        boolean own = request.checkpoint().origin().equals(origin);
        List<VerifierKey> keys = own ? witness.logKeys() : List.of();
        WitnessAnswer first = WitnessAnswer.to(request, keys, Optional.empty());
        if (first instanceof WitnessAnswer.UnknownOrigin || first instanceof WitnessAnswer.Unsigned) {
            return first;
        }
        if (!places.tryAcquire()) {
            throw Problem.TRY_AGAIN_LATER.because("the witness answers others");
        }
        try {
            return compared(request, keys);
        } finally {
            places.release();
        }
    }

    /** Whatever else the request says: a signed head is compared with the one that is kept of its size. */
    private WitnessAnswer compared(AddCheckpoint request, List<VerifierKey> keys) {
        requireNoAlarm(witness.isInAlarm());
        Checkpoint brought = request.checkpoint();
        Optional<Checkpoint> last = store.last()
                .map(kept -> Checkpoint.of(origin, kept.size(), kept.frontier().root()));
        Optional<byte[]> kept = store.root(brought.size());
        if (kept.filter(root -> !Arrays.equals(root, brought.root())).isPresent()) {
            return contradicted(request, last.map(Checkpoint::size).orElse(brought.size()));
        }
        WitnessAnswer answer = WitnessAnswer.to(request, keys, last);
        switch (answer) {
            case WitnessAnswer.Cosign(Checkpoint head) -> requireReproduced(head, last);
            case WitnessAnswer.Contradiction(long size) -> {
                return contradicted(request, size);
            }
            case WitnessAnswer.Inconsistent(String reason) -> {
                if (kept.isEmpty()) {
                    witness.refused(reason + ", as its proof has it", signed(request.note()));
                }
            }
            case WitnessAnswer.Malformed _,
                    WitnessAnswer.Unsigned _,
                    WitnessAnswer.UnknownOrigin _,
                    WitnessAnswer.Stale _ -> {}
        }
        return answer;
    }

    private WitnessAnswer contradicted(AddCheckpoint request, long last) {
        witness.contradicted(
                "two heads of size " + request.checkpoint().size() + " were signed",
                signed(request.note()).toBytes());
        return new WitnessAnswer.Contradiction(last);
    }

    private static void requireNoAlarm(boolean alarm) {
        if (alarm) {
            throw Problem.TRY_AGAIN_LATER.because("the witness met what it can not reproduce, and cosigns nothing");
        }
    }

    private static void requireReproduced(Checkpoint head, Optional<Checkpoint> last) {
        if (last.filter(head::sameHead).isEmpty()) {
            throw Problem.TRY_AGAIN_LATER.because("the head is not reproduced from Kafka yet");
        }
    }

    /** Without the lines of others, of which a stranger could add any number. */
    private SignedNote signed(SignedNote note) {
        return witness.signedByTheLog(note);
    }
}
