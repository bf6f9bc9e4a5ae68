package org.tallystick.command.ledger;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Receipt;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.TryAgainLaterException;

/** The events of one command on their way into the ledger, with the conditions under which they may be appended. */
final class PendingAppend {

    final List<Entry> entries;
    final SecretKey tagKey;
    final List<Call.Reliance> reliances;
    final @Nullable Instant validUntil;
    final Request.Idempotency idempotency;
    final byte[] answer;

    private final CompletableFuture<List<Receipt.Recorded>> outcome = new CompletableFuture<>();

    /** @param entries of one state: at least one of the command's own stream, then those of others, with sequences that follow each other */
    PendingAppend(
            List<Entry> entries,
            SecretKey tagKey,
            List<Call.Reliance> reliances,
            @Nullable Instant validUntil,
            Request.Idempotency idempotency,
            byte[] answer) {
        this.entries = List.copyOf(entries);
        this.tagKey = tagKey;
        this.reliances = reliances;
        this.validUntil = validUntil;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    String stream() {
        return entries.getFirst().stream;
    }

    String state() {
        return entries.getFirst().state;
    }

    /** The number of the stream's events after the append. */
    long revision() {
        return entries.getFirst().streamSeq
                + entries.stream()
                        .filter(entry -> entry.stream.equals(stream()))
                        .count();
    }

    int bytes() {
        return entries.stream().mapToInt(entry -> entry.event.length).sum();
    }

    void succeed(List<Receipt.Recorded> recorded) {
        outcome.complete(recorded);
    }

    void fail(RuntimeException why) {
        outcome.completeExceptionally(why);
    }

    void failUnlessAnswered() {
        if (!outcome.isDone()) {
            fail(new TryAgainLaterException(Appender.OUTCOME_UNKNOWN));
        }
    }

    /** Waits until the appender has answered: it answers every command that it accepted. */
    List<Receipt.Recorded> await() {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TryAgainLaterException(Appender.OUTCOME_UNKNOWN, e);
        }
    }
}
