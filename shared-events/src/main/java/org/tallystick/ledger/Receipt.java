package org.tallystick.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What a submitter keeps: a {@link TlogProof} whose {@code extra} is the sealed record, byte for byte. Exactly those bytes are hashed;
 * what they say is read only to compare it, and is worth nothing before {@link #isIncluded} and the checkpoint's signatures.
 *
 * @param sealed what the bytes say
 */
public record Receipt(SealedRecord sealed, TlogProof proof) {

    /** @throws IllegalArgumentException when {@code bytes} are no tlog-proof, or it carries no sealed record of its own index */
    public static Receipt parse(byte[] bytes) {
        return of(TlogProof.parse(bytes));
    }

    /** @throws IllegalArgumentException when it carries no sealed record of its own index */
    public static Receipt of(TlogProof proof) {
        SealedRecord sealed = SealedRecord.parse(
                proof.extra().orElseThrow(() -> new IllegalArgumentException("the proof carries no sealed record")));
        if (sealed.index() != proof.index()) {
            throw new IllegalArgumentException(
                    "the record says index " + sealed.index() + ", the proof " + proof.index());
        }
        return new Receipt(sealed, proof);
    }

    /** @param sealed the bytes as they were stored, and hashed into the tree */
    public static Receipt of(byte[] sealed, List<byte[]> hashes, SignedNote checkpoint) {
        long index = SealedRecord.parse(sealed).index();
        return of(new TlogProof(Optional.of(sealed), index, hashes, checkpoint));
    }

    public byte[] toBytes() {
        return proof.toBytes();
    }

    public boolean isIncluded() {
        return proof.extra().filter(proof::includes).isPresent();
    }
}
