package org.tallystick.command.platform;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;

/**
 * A command with everything that its decision relied on.
 *
 * @param stream identifier of the aggregate: {@code <thing>/<id>}
 * @param state of the stream's events
 * @param reliances other streams that the decision relied on, with the last sequence seen of each
 * @param validUntil the decision holds before this instant; a later {@code acceptedAt} is a conflict; null: for ever
 * @param signed what the caller signed, null when nothing was
 * @param answer what the caller gets, made from what the aggregate's handler returned, before anything is appended
 */
public record Call<R>(
        String stream,
        String state,
        Object command,
        List<Reliance> reliances,
        @Nullable Instant validUntil,
        @Nullable Signed signed,
        Function<R, Answer> answer) {

    public Call {
        reliances = List.copyOf(reliances);
    }

    /** Of something that is not signed. */
    public Call(
            String stream,
            String state,
            Object command,
            List<Reliance> reliances,
            @Nullable Instant validUntil,
            Function<R, Answer> answer) {
        this(stream, state, command, reliances, validUntil, null, answer);
    }

    /** The same call, made of something signed. */
    public Call<R> with(Signed what) {
        return new Call<>(stream, state, command, reliances, validUntil, what, answer);
    }

    /**
     * What was signed, and an event of another stream of the same state that is appended with the aggregate's, or none of them is: its
     * sequence takes what may be taken once.
     *
     * @param sha256 of the signed bytes, lower hex; goes into the envelope of every event of the call
     * @param streamSeq the next of {@code stream}, as the decision saw it
     */
    public record Signed(String sha256, String stream, long streamSeq, DomainEvent event) {}

    /** @param lastSequence of {@code stream} as the decision saw it, −1 when it saw none */
    public record Reliance(String stream, long lastSequence) {}
}
