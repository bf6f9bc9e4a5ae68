package org.tallystick.command.platform;

import java.util.Map;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a call, on its way through Axon in the command's metadata: what the ledger must know to append, and where it leaves
 * the receipt, because the handler has returned before anything is appended. Used by one thread, for one unit of work.
 */
public final class Attempt {

    private static final String KEY = "attempt";

    private final Request request;
    private final Call<?> call;
    private boolean appending;
    private long revision;
    private @Nullable Receipt receipt;

    public Attempt(Request request, Call<?> call) {
        this.request = request;
        this.call = call;
    }

    /** @throws IllegalStateException outside of a command that the dispatcher sent */
    public static Attempt current() {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        if (work.getMessage() != null && work.getMessage().getMetaData().get(KEY) instanceof Attempt attempt) {
            return attempt;
        }
        throw new IllegalStateException("events come from commands of the dispatcher only");
    }

    Map<String, Object> metaData() {
        Map<String, Object> metaData = CommandTarget.metaData(call.stream(), request.ifMatch());
        metaData.put(KEY, this);
        return metaData;
    }

    public Request request() {
        return request;
    }

    public Call<?> call() {
        return call;
    }

    /** What the caller gets, from what the handler of the current unit of work returned. */
    public Answer answer() {
        return answerTo(CurrentUnitOfWork.get().getExecutionResult().getResult().getPayload());
    }

    /** The handler's return type is tied to the command by whoever made the call, and Axon forgets it on the way. */
    @SuppressWarnings("unchecked")
    Answer answerTo(@Nullable Object handled) {
        return ((Function<@Nullable Object, Answer>) call.answer()).apply(handled);
    }

    /** A second append would be a second transaction: half of a command could be durable. */
    public void beginAppend() {
        if (appending) {
            throw new IllegalStateException(
                    "one append per command: " + call.command().getClass());
        }
        appending = true;
    }

    /** @param count of the stream's events when it was loaded */
    public void loaded(long count) {
        this.revision = count;
    }

    public void recorded(Receipt made) {
        this.receipt = made;
    }

    /** The receipt of what was appended, or of a command that had nothing to record. */
    Receipt receiptFor(@Nullable Object handled) {
        if (receipt != null) {
            return receipt;
        }
        Answer answer = answerTo(handled);
        return request.dryRun() ? Receipt.rehearsed(answer) : Receipt.ofNothing(answer, revision);
    }
}
