package org.tallystick.command.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.wire.Envelope.Actor;

/**
 * One changing call, as every command needs it.
 *
 * @param actor the caller's pseudonym, with the role under which the caller acts and the person that the client named
 * @param id of this request; the {@code cause} of its events
 * @param idempotency what makes a repeat of this call recognisable
 * @param now the instant of the decision, to the millisecond
 * @param ifMatch the revision that the caller read, null where none is needed
 * @param ifVersion the released version that the caller read, null where none is needed
 * @param waitForLog how long the answer may wait for Kafka's acknowledgement; zero: not at all
 * @param dryRun whether it is only decided, and nothing recorded
 */
public record Request(
        Caller caller,
        Actor actor,
        UUID id,
        Idempotency idempotency,
        Instant now,
        @Nullable Long ifMatch,
        @Nullable Long ifVersion,
        Duration waitForLog,
        @Nullable String traceparent,
        boolean dryRun) {

    /** One that is meant. */
    public Request(
            Caller caller,
            Actor actor,
            UUID id,
            Idempotency idempotency,
            Instant now,
            @Nullable Long ifMatch,
            @Nullable Long ifVersion,
            Duration waitForLog,
            @Nullable String traceparent) {
        this(caller, actor, id, idempotency, now, ifMatch, ifVersion, waitForLog, traceparent, false);
    }

    /**
     * @param client issuer and subject of the token
     * @param keySha256 over the key, lower hex
     * @param bodySha256 over method, path, query and body, lower hex
     */
    public record Idempotency(String client, String keySha256, String bodySha256) {}

    /** The same call with the person that the client named in its body. */
    public Request by(@Nullable UUID person) {
        return person == null
                ? this
                : new Request(
                        caller,
                        new Actor(actor.id(), actor.role(), person),
                        id,
                        idempotency,
                        now,
                        ifMatch,
                        ifVersion,
                        waitForLog,
                        traceparent,
                        dryRun);
    }
}
