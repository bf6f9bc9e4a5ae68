package org.tallystick.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.wire.Envelope.Actor;

class LedgerDispatcherTest {

    private static final UUID ID = new UUID(1, 1);

    /** Behind until it is told to catch up. */
    private static class Behind implements LedgerMemory {
        long seen;

        @Override
        public @Nullable Receipt recall(Request.Idempotency idempotency) {
            return null;
        }

        @Override
        public void catchUp() {
            seen = 1;
        }

        @Override
        public long seen() {
            return seen;
        }
    }

    @Test
    void aDryRunIsDecidedOnFactsThatAreUpToDate() {
        Behind ledger = new Behind();
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        List<Long> seen = new ArrayList<>();
        try (var _ = bus.subscribe(String.class.getName(), _ -> "accepted")) {
            Receipt receipt = dispatcher(bus, ledger).dispatch(request(true), () -> {
                seen.add(ledger.seen());
                return new Call<>("thing/1", "KZ", "command", List.of(), null, _ -> accepted());
            });
            assertThat(receipt.verdict()).isEqualTo(new Receipt.Verdict("ACCEPTED", List.of()));
        }
        assertThat(seen).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusalIsAnsweredThoughTheLedgerNeverRests(boolean dryRun) {
        Behind restless = new Behind() {
            @Override
            public void catchUp() {
                seen++;
            }
        };
        List<Long> seen = new ArrayList<>();
        LedgerDispatcher dispatcher = dispatcher(SimpleCommandBus.builder().build(), restless);

        Throwable refused = catchThrowable(() -> dispatcher.dispatch(request(dryRun), () -> {
            seen.add(restless.seen());
            throw new Refused(Code.UNKNOWN_HERE, "There is no such thing.");
        }));

        assertThat(refused).isInstanceOf(Refused.class).hasMessage("There is no such thing.");
        assertThat(seen).hasSize(LedgerDispatcher.REFUSALS).doesNotHaveDuplicates();
    }

    private static LedgerDispatcher dispatcher(CommandBus bus, LedgerMemory ledger) {
        return new LedgerDispatcher(
                bus,
                ledger,
                (_, _) -> null,
                new DispatchMetrics(new SimpleMeterRegistry()),
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)));
    }

    private enum Code implements RefusalCode {
        UNKNOWN_HERE;

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Unknown";
        }

        @Override
        public String remedy() {
            return "Name another.";
        }
    }

    private static Answer accepted() {
        return new Answer(200, null, Map.of(), List.of());
    }

    private static Request request(boolean dryRun) {
        return new Request(
                new Caller("issuer", "subject", Set.of(), null, null, Set.of(), Set.of(), null),
                new Actor(ID, "coordinator", ID),
                ID,
                new Request.Idempotency("client", "", ""),
                Instant.EPOCH,
                null,
                null,
                Duration.ZERO,
                null,
                dryRun);
    }
}
