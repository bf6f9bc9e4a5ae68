package org.tallystick.query.audit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SignedNote;

/**
 * What the witness is doing, for health, metrics and answers.
 *
 * @param reason why it retries or alarms
 * @param cosigned the largest head that it has cosigned, null before the first
 * @param cosignedAt when this instance cosigned last, null when it has not
 */
record WitnessStatus(
        Phase phase,
        @Nullable String reason,
        @Nullable SignedNote cosigned,
        @Nullable Instant cosignedAt) {

    enum Phase {
        FOLLOWING,
        /** Kafka or PostgreSQL is away. */
        RETRYING,
        /** What was signed, or what the topic holds, can not be reproduced: needs an operator. */
        ALARM
    }

    static final WitnessStatus INITIAL = new WitnessStatus(Phase.FOLLOWING, null, null, null);

    WitnessStatus in(Phase now, @Nullable String why) {
        return new WitnessStatus(now, why, cosigned, cosignedAt);
    }

    long size() {
        return cosigned == null ? 0 : Checkpoint.parse(cosigned.text()).size();
    }

    double age(Instant now) {
        return cosignedAt == null
                ? 0
                : Math.max(0, Duration.between(cosignedAt, now).toMillis() / 1000.0);
    }
}
