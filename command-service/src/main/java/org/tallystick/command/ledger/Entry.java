package org.tallystick.command.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that is ready to be appended: encoded, encrypted and hashed, before any lock. Its bytes are never made again. */
final class Entry {

    final UUID eventId;
    final String stream;
    final long streamSeq;
    final String state;
    final String type;
    final byte[] salt;
    final byte[] event;
    final String eventSha256;
    final @Nullable String traceparent;

    Entry(
            UUID eventId,
            String stream,
            long streamSeq,
            String state,
            String type,
            byte[] salt,
            byte[] event,
            String eventSha256,
            @Nullable String traceparent) {
        this.eventId = eventId;
        this.stream = stream;
        this.streamSeq = streamSeq;
        this.state = state;
        this.type = type;
        this.salt = salt;
        this.event = event;
        this.eventSha256 = eventSha256;
        this.traceparent = traceparent;
    }
}
