package org.tallystick.command.seal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.SignedCheckpoints.Signed;

/**
 * What the signer is doing, for health, metrics and answers.
 *
 * @param reason what went wrong, null while nothing is wrong
 * @param latest the last signed head, by whatever instance; null before the first
 * @param age of {@code latest} when it was looked up
 * @param lookedAt {@link System#nanoTime} then
 * @param oldestUncovered when the first entry was accepted that no signed head covers, null when all are covered
 */
record SealStatus(
        Phase phase,
        @Nullable String reason,
        @Nullable Signed latest,
        Duration age,
        long lookedAt,
        @Nullable Instant oldestUncovered) {

    enum Phase {
        STOPPED,
        SIGNING,
        /** A database does not answer. */
        RETRYING,
        /** The ledger does not extend what was signed: nothing is signed, and no proofs are given, until an operator has looked. */
        REFUSED
    }

    static final SealStatus INITIAL = new SealStatus(Phase.STOPPED, null, null, Duration.ZERO, 0, null);

    SealStatus in(Phase now, @Nullable String why) {
        return new SealStatus(now, why, latest, age, lookedAt, oldestUncovered);
    }

    SealStatus withOldest(@Nullable Instant uncovered) {
        return new SealStatus(phase, reason, latest, age, lookedAt, uncovered);
    }

    /** Seconds since the last head was signed. */
    double checkpointAge() {
        return latest == null ? 0 : age.plusNanos(System.nanoTime() - lookedAt).toMillis() / 1000.0;
    }

    double mergeDelay(Instant now) {
        return oldestUncovered == null
                ? 0
                : Math.max(0, Duration.between(oldestUncovered, now).toMillis() / 1000.0);
    }

    long size() {
        return latest == null ? 0 : latest.head().size();
    }
}
