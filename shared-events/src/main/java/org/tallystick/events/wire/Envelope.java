package org.tallystick.events.wire;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;

/**
 * An event with what the ledger needs to know about it; serialised once, its bytes are what is hashed, stored and published.
 *
 * @param stream {@code <thing>/<id>}
 * @param streamSeq dense from 0 within the stream
 * @param state ISO 3166-1 alpha-2, or {@link #NO_STATE}; fixed by the first event of the stream
 * @param agency the acting agency
 * @param cause id of the request that led to it
 * @param occurredAt when it was decided, to the millisecond; when it was accepted is in the sealed record
 * @param signedSha256 SHA-256 of the signed submission that it was made of, 64 lower hex; null where nothing was signed
 */
public record Envelope(
        String stream,
        long streamSeq,
        String state,
        @Nullable String agency,
        Actor actor,
        UUID cause,
        Instant occurredAt,
        @Nullable String signedSha256,
        DomainEvent payload) {

    /** Made of nothing that was signed. */
    public Envelope(
            String stream,
            long streamSeq,
            String state,
            @Nullable String agency,
            Actor actor,
            UUID cause,
            Instant occurredAt,
            DomainEvent payload) {
        this(stream, streamSeq, state, agency, actor, cause, occurredAt, null, payload);
    }

    /** The state of events that concern no single state. */
    public static final String NO_STATE = "_";

    /**
     * Who acted, under a pseudonym: no subject, name or mail.
     *
     * @param id random, mapped from (issuer, subject) in the key database
     * @param role under which the caller acted
     * @param person who sat behind the client; the id again when the client names nobody
     */
    public record Actor(UUID id, String role, UUID person) {}

    /** Logical type with version, such as {@code report.submitted.v1}. */
    public String type() {
        return EventTypes.nameOf(payload.getClass());
    }
}
