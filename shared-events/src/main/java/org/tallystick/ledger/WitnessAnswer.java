package org.tallystick.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a witness answers (C2SP tlog-witness), decided from the request and the head that it cosigned last. Whoever asks MUST hold that
 * head still until the new one is stored, and MUST store the new one before the cosignature leaves.
 */
public sealed interface WitnessAnswer {

    /** 200: store this head, then cosign its text. */
    record Cosign(Checkpoint checkpoint) implements WitnessAnswer {}

    /** 400. */
    record Malformed(String reason) implements WitnessAnswer {}

    /** 403: no key that the witness trusts for this origin signed, or a signature is bad. */
    record Unsigned() implements WitnessAnswer {}

    /** 404. */
    record UnknownOrigin() implements WitnessAnswer {}

    /** 409; the answer's body is the size and a newline, as {@code text/x.tlog.size}. */
    record Stale(long size) implements WitnessAnswer {}

    /**
     * 409, with the same body: the log signed another root of the size that was cosigned last. The request is the proof of its fault and is
     * worth keeping.
     */
    record Contradiction(long size) implements WitnessAnswer {}

    /** 422: the log does not begin with what was cosigned; the request may be the proof of its fault and is worth keeping. */
    record Inconsistent(String reason) implements WitnessAnswer {}

    /**
     * @param logKeys keys that the witness trusts for the request's origin
     * @param last the head of that origin that was cosigned last
     */
    static WitnessAnswer to(AddCheckpoint request, List<VerifierKey> logKeys, Optional<Checkpoint> last) {
        Checkpoint checkpoint = request.checkpoint();
        if (logKeys.isEmpty()) {
            return new UnknownOrigin();
        }
        if (!isSigned(request.note(), logKeys)) {
            return new Unsigned();
        }
        if (request.oldSize() > checkpoint.size()) {
            return new Malformed("old size above the checkpoint's");
        }
        long lastSize = last.map(Checkpoint::size).orElse(0L);
        if (request.oldSize() != lastSize) {
            return new Stale(lastSize);
        }
        byte[] lastRoot = last.map(Checkpoint::root).orElseGet(Merkle::emptyRoot);
        if (checkpoint.size() == lastSize && !Arrays.equals(checkpoint.root(), lastRoot)) {
            return new Contradiction(lastSize);
        }
        return ConsistencyProof.verifies(lastSize, lastRoot, checkpoint.size(), checkpoint.root(), request.proof())
                ? new Cosign(checkpoint)
                : new Inconsistent("not consistent with the head of size " + lastSize);
    }

    private static boolean isSigned(SignedNote note, List<VerifierKey> logKeys) {
        List<SignedNote.Signing> signings = logKeys.stream().map(note::by).toList();
        return signings.contains(SignedNote.Signing.GOOD) && !signings.contains(SignedNote.Signing.BAD);
    }
}
