package org.tallystick.command.platform;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.tallystick.events.DomainEvent;

class AggregateShellTest {

    private static final String STREAM = "counter/a";

    private final FixtureConfiguration<CounterShell> fixture = ShellFixture.of(CounterShell.class);

    @Test
    void aCommandToAStreamThatDoesNotExistMeetsTheEmptyState() {
        fixture.givenNoPriorActivity()
                .when(new Count(2), CommandTarget.metaData(STREAM, null))
                .expectEvents(new Counted(1), new Counted(2))
                .expectResultMessagePayload(List.of(new Counted(1), new Counted(2)));
    }

    @Test
    void aCommandMeetsTheStateThatTheEventsMade() {
        fixture.given(new Counted(1), new Counted(2))
                .when(new Count(1), CommandTarget.metaData(STREAM, 2L))
                .expectEvents(new Counted(3));
    }

    @Test
    void aStaleRevisionIsRefusedBeforeTheDeciderCanRefuse() {
        fixture.given(new Counted(1), new Counted(2))
                .when(new Count(-1), CommandTarget.metaData(STREAM, 1L))
                .expectException(StaleRevisionException.class)
                .expectNoEvents();
    }

    @Test
    void theDeciderRefusesUnderACurrentRevision() {
        fixture.given(new Counted(1), new Counted(2))
                .when(new Count(-1), CommandTarget.metaData(STREAM, 2L))
                .expectException(IllegalArgumentException.class);
    }

    @Test
    void theDeciderAnswersForWhatDoesNotExistWhateverRevisionIsNamed() {
        fixture.givenNoPriorActivity()
                .when(new Count(-1), CommandTarget.metaData(STREAM, 7L))
                .expectException(IllegalArgumentException.class);
    }

    record Count(int times) {}

    record Counted(int value) implements DomainEvent {}

    static final class CounterShell extends AggregateShell<Integer, Counted> {

        CounterShell() {
            super(0);
        }

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        List<Counted> handle(Count command) {
            return record(decide(state(), command));
        }

        @EventSourcingHandler
        void on(Counted event) {
            become(event.value());
        }

        private static List<Counted> decide(int counted, Count command) {
            if (command.times() < 0) {
                throw new IllegalArgumentException("no counting backwards");
            }
            return IntStream.rangeClosed(counted + 1, counted + command.times())
                    .mapToObj(Counted::new)
                    .toList();
        }
    }
}
