package org.tallystick.query.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.VerifierKey;

/**
 * First line of a bundle: on what its proofs stand, and which entries it holds.
 *
 * @param keys of the log and of its first witness, to be compared with those that one trusts
 * @param from first ledger index of the range
 * @param to last ledger index of the range; below {@code from} the range is empty
 * @param filter null: every entry of the range is there
 */
record BundleHead(
        String bundle,
        String origin,
        String checkpoint,
        List<String> keys,
        long from,
        long to,
        @Nullable Narrowed filter,
        Instant exportedAsOf) {

    static final String FORMAT = "tallystick.org/audit-bundle@v1";

    record Narrowed(
            @Nullable String state,
            @Nullable String thing,
            @Nullable String type) {}

    static BundleHead of(
            SignedNote head, List<VerifierKey> keys, long from, long to, Filter filter, Instant exportedAsOf) {
        return new BundleHead(
                FORMAT,
                Checkpoint.parse(head.text()).origin(),
                new String(head.toBytes(), StandardCharsets.UTF_8),
                keys.stream().map(VerifierKey::toString).toList(),
                from,
                to,
                filter.narrows() ? new Narrowed(filter.state(), filter.thing(), filter.type()) : null,
                exportedAsOf);
    }
}
