package org.tallystick.command.platform;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.tallystick.events.DomainEvent;

/**
 * What is the same in the Axon shell of every decider; the shell adds one line per command and one for its family of events:
 *
 * <pre>{@code
 * final class ReportShell extends AggregateShell<ReportState, ReportEvent> {
 *     ReportShell() {
 *         super(ReportState.none());
 *     }
 *
 *     @CommandHandler
 *     @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
 *     List<ReportEvent> handle(SubmitReport command) {
 *         return record(ReportDecider.decide(state(), command));
 *     }
 *
 *     @EventSourcingHandler
 *     void on(ReportEvent event) {
 *         become(state().after(event));
 *     }
 * }
 * }</pre>
 *
 * Every handler takes that creation policy: whether the thing must exist already is the decider's to say. A shell lives for one command.
 *
 * @param <S> the decider's state
 * @param <E> the sealed family of its events
 */
public abstract class AggregateShell<S, E extends DomainEvent> {

    private S state;

    /** @param none the state before the first event */
    protected AggregateShell(S none) {
        this.state = none;
    }

    protected final S state() {
        return state;
    }

    /** For the event handler alone: a state that comes from anything but an event is lost. */
    protected final void become(S next) {
        this.state = next;
    }

    /** Hands the events over to be appended, in this order, all or none; each has passed the event handler when this returns. */
    protected final List<E> record(List<E> events) {
        events.forEach(event -> apply(event));
        return events;
    }

    /** Refuses a caller for whom the thing does not exist, before its revision is compared: that would tell of it. */
    protected void refuseUnknown(Object command) {}

    /** The stream that the command names: there is no other way to reach a shell. */
    @AggregateIdentifier
    final String stream() {
        return CommandTarget.streamOf(CurrentUnitOfWork.get().getMessage());
    }

    /** Before the decider: whoever decided on what is no longer so is told that (412), and not which rule the new state would break. */
    @CommandHandlerInterceptor
    final void refuseStale(CommandMessage<?> command) {
        refuseUnknown(command.getPayload());
        Long last = getVersion();
        CommandTarget.requireRevision(command, last == null ? 0 : last + 1);
    }
}
