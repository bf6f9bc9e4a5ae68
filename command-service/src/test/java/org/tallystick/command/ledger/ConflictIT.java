package org.tallystick.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.EventTooLargeException;
import org.tallystick.command.platform.Receipt;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.StaleRevisionException;
import org.tallystick.command.platform.TryAgainLaterException;

class ConflictIT {

    private static final Notes.Write ONLY_ONE = new Notes.Write(1, "The first of all", 1);

    private final Instance.Databases databases = Instance.Databases.fresh();
    private final Instance instance = new Instance(databases);
    private final String report = UUID.randomUUID().toString();

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void ofManyWhoWouldBeFirstOneIsAndTheOthersAreToldWhy() throws Exception {
        try (Instance other = new Instance(databases)) {
            List<Object> outcomes =
                    Parallel.run(40, n -> () -> (n % 2 == 0 ? instance : other).write(report, ONLY_ONE));

            assertThat(outcomes).filteredOn(Receipt.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(39);
            assertThat(LedgerRows.entries(databases.ledger())).hasSize(1);
        }
    }

    @Test
    void aStaleRevisionIsToldBeforeAnyRule() {
        instance.write(report, ONLY_ONE);
        instance.write(report, Notes.Write.entries(1));

        assertThatThrownBy(() -> instance.write(report, ONLY_ONE, instance.request("key", "body", 1L)))
                .isInstanceOf(StaleRevisionException.class);
        assertThatThrownBy(() -> instance.write(report, ONLY_ONE, instance.request("key", "body", 2L)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDecisionOnFactsThatHaveChangedIsTakenAgain() {
        AtomicInteger decisions = new AtomicInteger();
        Receipt receipt = instance.dispatch(instance.request("key", "body", null), () -> {
            long seen = instance.part(Roster.View.class).last("agency/KZ");
            if (decisions.getAndIncrement() == 0) {
                instance.register("KZ", "customs");
            }
            return relying(seen);
        });

        assertThat(decisions).hasValue(2);
        assertThat(receipt.events()).hasSize(1);
    }

    @Test
    void aFactThatNeverHoldsIsGivenUp() {
        assertThatThrownBy(() -> instance.dispatch(instance.request("key", "body", null), () -> relying(7)))
                .isInstanceOf(TryAgainLaterException.class);
    }

    @Test
    void aDecisionThatNoLongerHoldsIsTakenAgain() {
        AtomicInteger decisions = new AtomicInteger();
        Receipt receipt = instance.dispatch(instance.request("key", "body", null), () -> {
            Call<List<?>> call = Instance.call("report/" + report, "KZ", ONLY_ONE, List.of());
            Instant until = decisions.getAndIncrement() == 0 ? Instant.EPOCH : Instant.parse("2999-01-01T00:00:00Z");
            return new Call<>(call.stream(), call.state(), call.command(), List.of(), until, call.answer());
        });

        assertThat(decisions).hasValue(2);
        assertThat(receipt.events()).hasSize(1);
    }

    @Test
    void anotherInstancesFactsAreKnownBeforeARefusal() {
        try (Instance other = new Instance(databases)) {
            other.register("KZ", "customs");
            Receipt receipt = instance.dispatch(instance.request("key", "body", null), () -> {
                long seen = instance.part(Roster.View.class).last("agency/KZ");
                if (seen < 0) {
                    throw new Refused(Notes.Full.NOTES_FULL, "no such agency is known here");
                }
                return relying(seen);
            });

            assertThat(receipt.events()).hasSize(1);
        }
    }

    @Test
    void whatWasJustRecordedIsKnownWhenItsReceiptIs() {
        instance.register("KZ", "customs");

        assertThat(instance.part(Roster.View.class).last("agency/KZ")).isZero();
    }

    @Test
    void anEventOverTheLimitIsRefusedAndNothingIsRecorded() throws Exception {
        Notes.Write large = new Notes.Write(1, "я".repeat(300_000), 1);

        assertThatThrownBy(() -> instance.write(report, large)).isInstanceOf(EventTooLargeException.class);
        assertThat(LedgerRows.entries(databases.ledger())).isEmpty();
    }

    @Test
    void aStreamIsOfOneStateForGood() {
        instance.write(report, ONLY_ONE);
        Request request = instance.request("key", "body", null);

        assertThatThrownBy(() -> instance.dispatch(
                        request, () -> Instance.call("report/" + report, "KG", Notes.Write.entries(1), List.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    private Call<List<?>> relying(long lastSequence) {
        return Instance.call("report/" + report, "KZ", ONLY_ONE, List.of(new Call.Reliance("agency/KZ", lastSequence)));
    }
}
