package org.tallystick.query.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry that a projection can not take, and stands at until an operator lets it go on.
 *
 * @param eventType as it was written
 */
record Stop(long index, UUID eventId, String eventType, String why, Instant since) {

    String reason() {
        return "entry " + index + ": " + why;
    }
}
