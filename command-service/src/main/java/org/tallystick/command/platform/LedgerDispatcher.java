package org.tallystick.command.platform;

import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.command.decision.Refused;

/** Decides and appends through Axon's command bus, on the caller's thread, as often as it takes. */
final class LedgerDispatcher implements Dispatcher {

    static final int ATTEMPTS = 16;

    /** A ledger may never rest. So many decisions, all but the first on facts newer than the call, do not all refuse it by mistake. */
    static final int REFUSALS = 8;

    private static final String OTHERS_KEEP_CHANGING = "others kept changing what this decision relies on";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerDispatcher.class);

    private final CommandBus bus;
    private final LedgerMemory ledger;
    private final LogAcknowledgements log;
    private final DispatchMetrics metrics;
    private final Backoff backoff;

    LedgerDispatcher(
            CommandBus bus, LedgerMemory ledger, LogAcknowledgements log, DispatchMetrics metrics, Backoff backoff) {
        this.bus = bus;
        this.ledger = ledger;
        this.log = log;
        this.metrics = metrics;
        this.backoff = backoff;
    }

    @Override
    public <R> Receipt dispatch(Request request, Supplier<Call<R>> decide) {
        if (request.dryRun()) {
            return rehearse(request, decide);
        }
        Receipt repeated = ledger.recall(request.idempotency());
        return withLog(request, repeated != null ? metrics.repeated(repeated) : record(request, decide));
    }

    /**
     * As a call that is meant is decided, again where the facts that it read were behind; the engine appends nothing. No append checks
     * what an acceptance relied on: the facts are brought up to date first.
     */
    private <R> Receipt rehearse(Request request, Supplier<Call<R>> decide) {
        ledger.catchUp();
        for (int refusals = 1; ; refusals++) {
            long seen = ledger.seen();
            try {
                return decided(request, decide.get());
            } catch (Refused refused) {
                ledger.catchUp();
                if (ledger.seen() == seen || refusals == REFUSALS) {
                    return Receipt.rehearsed(refused);
                }
            }
        }
    }

    private <R> Receipt record(Request request, Supplier<Call<R>> decide) {
        int refusals = 0;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            long seen = ledger.seen();
            try {
                return send(request, decide.get());
            } catch (ConflictException e) {
                LOG.debug("attempt {}: {}", attempt, e.getMessage());
                metrics.conflict();
                ledger.catchUp();
                backoff.pause(attempt);
            } catch (Refused | StaleRevisionException e) {
                // A refusal is answered only when everything that was durable before it would lead to it again.
                ledger.catchUp();
                refusals++;
                if (ledger.seen() == seen || refusals == REFUSALS) {
                    return repeatedOr(request, e);
                }
            }
            Receipt repeated = ledger.recall(request.idempotency());
            if (repeated != null) {
                return metrics.repeated(repeated);
            }
        }
        throw new TryAgainLaterException(OTHERS_KEEP_CHANGING);
    }

    private Receipt repeatedOr(Request request, RuntimeException refusal) {
        Receipt repeated = ledger.recall(request.idempotency());
        if (repeated != null) {
            return metrics.repeated(repeated);
        }
        throw refusal;
    }

    private Receipt send(Request request, Call<?> call) {
        Receipt receipt = decided(request, call);
        metrics.recorded(call);
        return receipt;
    }

    private Receipt decided(Request request, Call<?> call) {
        Attempt attempt = new Attempt(request, call);
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(
                new GenericCommandMessage<>(
                        new GenericMessage<>(call.command(), MetaData.from(attempt.metaData())),
                        call.command().getClass().getName()),
                callback);
        return attempt.receiptFor(payload(callback.getResult()));
    }

    private static @Nullable Object payload(CommandResultMessage<?> result) {
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        Throwable failure = result.exceptionResult();
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw new IllegalStateException("command failed", failure);
    }

    private Receipt withLog(Request request, Receipt receipt) {
        if (request.waitForLog().isZero() || receipt.events().isEmpty()) {
            return receipt;
        }
        return receipt.at(log.await(receipt.events().getLast().ledgerIndex(), request.waitForLog()));
    }
}
