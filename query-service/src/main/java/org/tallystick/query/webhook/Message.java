package org.tallystick.query.webhook;

import java.time.Instant;
import java.util.UUID;
import org.tallystick.events.wire.InstantFormat;

/**
 * What a receiver is told: that there is more, and nothing of what it is.
 *
 * @param id the same through all attempts
 */
record Message(String id, String body) {

    static Message advanced(UUID webhook, long after, long upTo, Instant at) {
        return new Message("msg_" + webhook + "_" + upTo, """
                {"type":"ledger.advanced","timestamp":"%at","data":{"after":%after,"upTo":%upTo}}""".replace("%at", InstantFormat.format(at))
                .replace("%after", Long.toString(after))
                .replace("%upTo", Long.toString(upTo)));
    }

    static Message test(Instant at) {
        return new Message("msg_test_" + UUID.randomUUID(), """
                {"type":"webhook.test","timestamp":"%at","data":{}}""".replace("%at", InstantFormat.format(at)));
    }
}
