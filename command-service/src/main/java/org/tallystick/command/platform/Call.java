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
 * @param signedSha256 of the bytes that the caller signed, lower hex, null when nothing was; goes into the envelope of every event
 * @param answer what the caller gets, made from what the aggregate's handler returned, before anything is appended
 * @param beside what is appended to other streams with it
 */
public record Call<R>(
        String stream,
        String state,
        Object command,
        List<Reliance> reliances,
        @Nullable Instant validUntil,
        @Nullable String signedSha256,
        Function<R, Answer> answer,
        List<Beside> beside) {

    public Call {
        reliances = List.copyOf(reliances);
        beside = List.copyOf(beside);
    }

    /** Of something that is not signed, and that touches no other stream. */
    public Call(
            String stream,
            String state,
            Object command,
            List<Reliance> reliances,
            @Nullable Instant validUntil,
            Function<R, Answer> answer) {
        this(stream, state, command, reliances, validUntil, null, answer, List.of());
    }

    /**
     * The same call, made of something signed.
     *
     * @param sha256 of the signed bytes
     * @param used takes what may be taken once
     */
    public Call<R> signed(String sha256, Beside used) {
        return new Call<>(stream, state, command, reliances, validUntil, sha256, answer, List.of(used));
    }

    /** The same call, with what happens to other streams by it. */
    public Call<R> with(List<Beside> others) {
        return new Call<>(stream, state, command, reliances, validUntil, signedSha256, answer, others);
    }

    /**
     * What happens to another stream of the same state by the same act: appended with the command's own events, or not at all.
     *
     * @param firstSequence that the stream must have come to
     */
    public record Beside(String stream, long firstSequence, List<? extends DomainEvent> events) {
        public Beside {
            events = List.copyOf(events);
        }
    }

    /** @param lastSequence of {@code stream} as the decision saw it, −1 when it saw none */
    public record Reliance(String stream, long lastSequence) {}
}
