package org.tallystick.query.audit;

import java.util.List;
import java.util.Optional;
import org.tallystick.ledger.AddCheckpoint;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.WitnessAnswer;
import org.tallystick.query.audit.WitnessStatus.Phase;
import org.tallystick.query.platform.Problem;

/**
 * Heads that somebody brings to be cosigned (C2SP tlog-witness). Beyond what the specification asks, only what this witness has reproduced
 * from Kafka, and so has kept, is cosigned: whoever comes earlier is told to come again.
 */
final class BroughtHeads {

    private final Witness witness;
    private final WitnessStore store;
    private final String origin;

    BroughtHeads(Witness witness, WitnessStore store, String origin) {
        this.witness = witness;
        this.store = store;
        this.origin = origin;
    }

    /** What is cosigned was kept before this returns, and what contradicts it is kept as evidence. */
    WitnessAnswer answer(AddCheckpoint request) {
        if (witness.status().phase() == Phase.ALARM) {
            throw Problem.TRY_AGAIN_LATER.because("the witness met what it can not reproduce, and cosigns nothing");
        }
        boolean own = request.checkpoint().origin().equals(origin);
        Optional<Checkpoint> last = store.last()
                .map(kept -> Checkpoint.of(origin, kept.size(), kept.frontier().root()));
        WitnessAnswer answer = WitnessAnswer.to(request, own ? witness.logKeys() : List.of(), last);
        switch (answer) {
            case WitnessAnswer.Cosign(Checkpoint head) -> requireReproduced(head, last);
            case WitnessAnswer.Contradiction(long size) ->
                witness.contradicted("two heads of size " + size + " were signed", signed(request.note()));
            case WitnessAnswer.Inconsistent(String reason) ->
                store.refused(reason + ", as its proof has it", signed(request.note()));
            case WitnessAnswer.Malformed _,
                    WitnessAnswer.Unsigned _,
                    WitnessAnswer.UnknownOrigin _,
                    WitnessAnswer.Stale _ -> {}
        }
        return answer;
    }

    private static void requireReproduced(Checkpoint head, Optional<Checkpoint> last) {
        if (last.filter(head::sameHead).isEmpty()) {
            throw Problem.TRY_AGAIN_LATER.because("the head is not reproduced from Kafka yet");
        }
    }

    /** Without the lines of others, of which a stranger could add any number. */
    private byte[] signed(SignedNote note) {
        return witness.signedByTheLog(note).toBytes();
    }
}
