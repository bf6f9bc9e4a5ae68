package org.tallystick.ledger;

import java.time.Instant;
import java.util.SortedMap;

/** What a {@link TrustPolicy} says of a signed checkpoint. */
public sealed interface Trust {

    /**
     * A listed log signed it.
     *
     * @param log the key that did
     * @param cosignatures name in the policy and time of every listed witness that cosigned; of several, the earliest
     * @param witnessed whether the cosigners are a quorum
     */
    record Signed(Checkpoint checkpoint, VerifierKey log, SortedMap<String, Instant> cosignatures, boolean witnessed)
            implements Trust {

        public Verdict verdict() {
            return witnessed ? Verdict.VALID_WITNESSED : Verdict.VALID_UNWITNESSED;
        }
    }

    /** Nothing that it says may be believed. */
    record Refused(String reason) implements Trust {}
}
