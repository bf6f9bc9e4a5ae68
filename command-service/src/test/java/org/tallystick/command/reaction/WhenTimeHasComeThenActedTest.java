package org.tallystick.command.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.ActorIds;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipt;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.ServiceClock;
import org.tallystick.command.platform.Timed;
import org.tallystick.command.platform.Timed.Due;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.events.wire.Envelope.Actor;

class WhenTimeHasComeThenActedTest {

    private static final Instant DUE = Instant.parse("2026-11-22T08:00:00Z");
    private static final UUID ACTOR = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final List<Request> sent = new ArrayList<>();
    private final ServiceClock clock = new ServiceClock();

    @Test
    void aRepeatOnWhateverInstanceHasTheSameKey() {
        reaction(due("close cycle/X/1")).react();
        reaction(due("close cycle/X/1")).react();
        reaction(due("close cycle/X/2")).react();

        assertThat(sent)
                .extracting(request -> request.idempotency().keySha256())
                .hasSize(3);
        assertThat(sent.get(1).idempotency()).isEqualTo(sent.get(0).idempotency());
        assertThat(sent.get(2).idempotency()).isNotEqualTo(sent.get(0).idempotency());
        assertThat(sent.getFirst().actor()).isEqualTo(new Actor(ACTOR, "timer", ACTOR));
    }

    @Test
    void whatIsRefusedOrFailsStopsNothingElse() {
        Due<String> refused = new Due<>("refused", DUE, () -> {
            throw new Refused(new Code(), "It is done already.");
        });
        Due<String> away = new Due<>("away", DUE, () -> {
            throw new TryAgainLaterException("the ledger does not answer", new IllegalStateException());
        });
        Due<String> broken = new Due<>("broken", DUE, () -> {
            throw new IllegalStateException("a fault of this thing alone");
        });

        reaction(refused, away, broken, due("close cycle/X/1")).react();

        assertThat(sent).hasSize(1);
    }

    @Test
    void nothingHappensByItselfWhileALoadScriptsTheClock() {
        clock.follow(true);

        reaction(due("close cycle/X/1")).react();

        assertThat(sent).isEmpty();
    }

    private WhenTimeHasComeThenActed reaction(Due<?>... due) {
        Timed thing = now -> List.of(due);
        return new WhenTimeHasComeThenActed(
                List.of(thing), new Recording(sent), new OneActor(), clock, Duration.ofSeconds(1));
    }

    private record OneActor() implements ActorIds {

        @Override
        public UUID of(String issuer, String subject) {
            return ACTOR;
        }

        @Override
        public UUID ifKnown(String issuer, String subject) {
            return ACTOR;
        }
    }

    private static Due<String> due(String name) {
        return new Due<>(
                name,
                DUE,
                () -> new Call<>("cycle/X/1", "_", name, List.of(), null, done -> {
                    throw new IllegalStateException("nothing is appended here");
                }));
    }

    /** Decides, and keeps what it was asked for. */
    private record Recording(List<Request> sent) implements Dispatcher {

        @Override
        public <R> Receipt dispatch(Request request, Supplier<Call<R>> decide) {
            Call<R> call = decide.get();
            sent.add(request);
            return new Receipt(
                    new Answer(200, null, Map.of("stream", call.stream()), List.of()), 0, List.of(), null, false);
        }
    }

    private record Code() implements RefusalCode {

        @Override
        public String name() {
            return "DONE";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "Done";
        }

        @Override
        public String remedy() {
            return "Nothing is left to do.";
        }
    }
}
