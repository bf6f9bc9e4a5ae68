package org.tallystick.command.ledger;

import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.ledger.keys.Keys;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.EventTooLargeException;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.events.AboutPerson;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.ledger.SealedRecord;
import tools.jackson.core.JacksonException;

/** From an event to its stored bytes: encoded, encrypted, salted and hashed, on the thread of the command that brought it. */
final class EntryEncoder {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EventCodec codec;
    private final Keys keys;

    EntryEncoder(EventCodec codec, Keys keys) {
        this.codec = codec;
        this.keys = keys;
    }

    /** @throws EventTooLargeException when the stored bytes exceed the limit */
    Entry encode(Request request, UUID eventId, String stream, long streamSeq, Call<?> call, DomainEvent event) {
        Caller caller = request.caller();
        String state = call.state();
        Envelope envelope = new Envelope(
                stream,
                streamSeq,
                state,
                caller.agency(),
                request.actor(),
                request.id(),
                request.now(),
                call.signedSha256(),
                event);
        byte[] bytes = encoded(envelope, request);
        if (bytes.length > Limits.EVENT_BYTES) {
            throw new EventTooLargeException(envelope.type(), bytes.length, Limits.EVENT_BYTES);
        }
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Entry(
                eventId,
                stream,
                streamSeq,
                state,
                envelope.type(),
                salt,
                bytes,
                SealedRecord.digest(salt, bytes),
                request.traceparent());
    }

    /** The key is asked for in the middle of it: that there is none now is no fault of the encoding. */
    private byte[] encoded(Envelope envelope, Request request) {
        try {
            return codec.encode(envelope, () -> key(request, envelope.payload()));
        } catch (JacksonException e) {
            throw e.getCause() instanceof TryAgainLaterException later ? later : e;
        }
    }

    private ContentKey key(Request request, DomainEvent event) {
        if (request.dryRun()) {
            return Keys.keptNowhere();
        }
        String state = authorState(request.caller().state());
        return event instanceof AboutPerson about ? keys.ofPerson(state, about.person()) : keys.newContentKey(state);
    }

    /** Texts are their author's: the key is of the acting caller's state, whatever the stream is about. */
    private static String authorState(@Nullable String state) {
        return state == null ? Envelope.NO_STATE : state;
    }
}
