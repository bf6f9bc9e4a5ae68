package org.tallystick.auditor.check;

import java.util.Arrays;
import java.util.Optional;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.log.VerifiedLog;
import org.tallystick.ledger.Checkpoint;

/** A head that was kept from before, and what is shown now. */
public final class KeptHead {

    private KeptHead() {}

    /**
     * What contradicts the kept head: a log that ends before it, or does not begin with what it covers.
     *
     * @throws CannotCheckException when they are of two logs
     */
    public static Optional<String> contradiction(Checkpoint kept, VerifiedLog log) {
        Checkpoint shown = log.checkpoint();
        requireSameOrigin(kept, shown);
        if (kept.size() > shown.size()) {
            return Optional.of(
                    "the log ends at size " + shown.size() + ", and signed a head of size " + kept.size() + " before");
        }
        return Arrays.equals(log.tree().root(kept.size()), kept.root())
                ? Optional.empty()
                : Optional.of("the log does not begin with the " + kept.size() + " entries that it signed before");
    }

    /**
     * What can be said without the log: two heads of one size have one root.
     *
     * @throws CannotCheckException when they are of two logs or sizes
     */
    public static Optional<String> contradiction(Checkpoint kept, Checkpoint shown) {
        requireSameOrigin(kept, shown);
        if (kept.size() != shown.size()) {
            throw new CannotCheckException(
                    "heads of the sizes " + kept.size() + " and " + shown.size() + " are compared with --log");
        }
        return kept.sameHead(shown) ? Optional.empty() : Optional.of("the log signed two heads of size " + kept.size());
    }

    private static void requireSameOrigin(Checkpoint kept, Checkpoint shown) {
        if (!kept.origin().equals(shown.origin())) {
            throw new CannotCheckException(
                    "a head of " + kept.origin() + " says nothing of " + shown.origin() + ", which is another log");
        }
    }
}
