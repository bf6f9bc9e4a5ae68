package org.tallystick.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.IdempotencyKeyReusedException;
import org.tallystick.command.platform.Receipt;
import org.tallystick.command.platform.Request;

class IdempotencyIT {

    private final Instance.Databases databases = Instance.Databases.fresh();
    private final Instance instance = new Instance(databases);
    private final String report = UUID.randomUUID().toString();
    private final Notes.Write onlyOne = new Notes.Write(1, "The first of all", 1);

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void fiftyAtOnceRecordOnceAndAreAnsweredAlike() throws Exception {
        try (Instance other = new Instance(databases)) {
            List<Object> outcomes = Parallel.run(50, n -> () -> {
                Instance asked = n % 2 == 0 ? instance : other;
                return asked.write(report, onlyOne, asked.request("key", "body", null));
            });

            assertThat(outcomes).allMatch(Receipt.class::isInstance);
            assertThat(outcomes.stream().map(Receipt.class::cast).map(IdempotencyIT::asAnswered))
                    .containsOnly(asAnswered((Receipt) outcomes.getFirst()));
            assertThat(LedgerRows.entries(databases.ledger())).hasSize(1);
        }
    }

    @Test
    void aRepeatIsAnsweredThoughTheRuleWouldNowRefuseIt() {
        Request request = instance.request("key", "body", 0L);
        Receipt first = instance.write(report, onlyOne, request);
        instance.write(report, Notes.Write.entries(1));
        Receipt repeat = instance.write(report, onlyOne, request);

        assertThat(repeat.repeated()).isTrue();
        assertThat(asAnswered(repeat)).isEqualTo(asAnswered(first));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        instance.write(report, onlyOne, instance.request("key", "body", null));

        assertThatThrownBy(() -> instance.write(report, onlyOne, instance.request("key", "another", null)))
                .isInstanceOf(IdempotencyKeyReusedException.class);
    }

    @Test
    void aRefusalIsNotRemembered() {
        Request request = instance.request("key", "body", null);
        assertThatThrownBy(() -> instance.write(report, new Notes.Write(2, "Two", 1), request))
                .isInstanceOf(Refused.class);

        assertThat(instance.write(report, onlyOne, request).repeated()).isFalse();
    }

    @Test
    void keysAreForgottenAfterThirtyDaysAndNotBefore() throws Exception {
        Request request = instance.request("key", "body", null);
        instance.write(report, onlyOne, request);
        assertThat(instance.part(IdempotencyTable.class).purge(10)).isZero();
        try (Connection owner = databases.ledger().connectAs("ledger_owner")) {
            owner.createStatement().execute("UPDATE idempotency SET recorded_at = now() - interval '30 days 1 minute'");
        }

        assertThat(instance.part(IdempotencyTable.class).purge(10)).isEqualTo(1);
        assertThat(LedgerRows.count(databases.ledger(), "ledger_append", "idempotency"))
                .isZero();
    }

    private static Receipt asAnswered(Receipt receipt) {
        return new Receipt(receipt.answer(), receipt.revision(), receipt.events(), null, true);
    }
}
