package org.tallystick.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tallystick.command.ledger.keys.Keys;
import org.tallystick.command.platform.Receipt;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.StateTag;

class AppendIT {

    private static final int CALLERS = 64;
    private static final int CALLS = 5;

    private final Instance.Databases databases = Instance.Databases.fresh();

    @Test
    void theOrderIsDenseUnderManyWriters() throws Exception {
        try (Instance instance = new Instance(databases)) {
            List<Object> outcomes = Parallel.run(CALLERS, n -> () -> writeSeveral(instance, "caller-" + n));

            assertThat(outcomes).allMatch(outcome -> outcome.equals(CALLS));
            requireTrueLedger(instance, CALLERS * CALLS * 2);
        }
    }

    @Test
    void twoInstancesAppendToOneLedger() throws Exception {
        try (Instance one = new Instance(databases);
                Instance other = new Instance(databases)) {
            List<Object> outcomes =
                    Parallel.run(CALLERS, n -> () -> writeSeveral(n % 2 == 0 ? one : other, "stream-" + n / 2));

            assertThat(outcomes).allMatch(outcome -> outcome.equals(CALLS));
            requireTrueLedger(one, CALLERS * CALLS * 2);
        }
    }

    @Test
    void theReceiptNamesWhatIsInTheLedger() throws Exception {
        try (Instance instance = new Instance(databases)) {
            Receipt receipt = instance.write(UUID.randomUUID().toString(), Notes.Write.entries(3));
            List<LedgerRows.Row> rows = LedgerRows.entries(databases.ledger());

            assertThat(receipt.revision()).isEqualTo(3);
            assertThat(receipt.repeated()).isFalse();
            assertThat(receipt.events())
                    .isEqualTo(rows.stream()
                            .map(row -> new Receipt.Recorded(
                                    row.eventId, row.index, row.stateSeq, SealedEntry.sha256(row.sealedRecord)))
                            .toList());
        }
    }

    /** As after an older key database was restored: another key would make the tags of the past nobody's. */
    @Test
    void aTagKeyThatIsLostIsNotReplaced() throws SQLException {
        JdbcTemplate keys =
                new JdbcTemplate(new DriverManagerDataSource(databases.keys().superuserUrl()));
        try (Instance instance = new Instance(databases)) {
            assertThatThrownBy(() -> instance.part(Keys.class).existingTagKey("KZ"))
                    .isInstanceOf(TryAgainLaterException.class);
            instance.register("KZ", "customs");
        }
        assertThat(keys.update("DELETE FROM tag_key WHERE state = 'KZ'")).isEqualTo(1);
        try (Instance instance = new Instance(databases)) {
            assertThatThrownBy(() -> instance.part(Keys.class).existingTagKey("KZ"))
                    .isInstanceOf(TryAgainLaterException.class);
            assertThatThrownBy(() -> instance.register("KZ", "border"))
                    .isInstanceOf(TryAgainLaterException.class)
                    .hasMessageContaining("KZ is lost");
            instance.register("KG", "customs");
        }
        assertThat(keys.queryForList("SELECT state FROM tag_key", String.class)).containsExactly("KG");
        assertThat(LedgerRows.entries(databases.ledger()))
                .extracting(row -> row.state)
                .containsExactly("KZ", "KG");
    }

    private static int writeSeveral(Instance instance, String report) {
        for (int n = 0; n < CALLS; n++) {
            instance.write(report, Notes.Write.entries(2));
        }
        return CALLS;
    }

    private void requireTrueLedger(Instance instance, int size) throws SQLException {
        List<LedgerRows.Row> rows = LedgerRows.entries(databases.ledger());
        Map<String, Long> streams = new HashMap<>();
        Map<String, Long> states = new HashMap<>();
        assertThat(rows).hasSize(size);
        for (int index = 0; index < size; index++) {
            LedgerRows.Row row = rows.get(index);
            assertThat(row.index).isEqualTo(index);
            assertThat(row.streamSeq).isEqualTo(streams.merge(row.stream, 1L, Long::sum) - 1);
            assertThat(row.stateSeq).isEqualTo(states.merge(row.state, 1L, Long::sum) - 1);
            requireTrueSeal(instance, row);
        }
        assertThat(rows).extracting(row -> row.acceptedAt).isSortedAccordingTo(Comparator.<Instant>naturalOrder());
        assertThat(LedgerRows.batchesAreTrue(databases.ledger(), rows)).isTrue();
    }

    private static void requireTrueSeal(Instance instance, LedgerRows.Row row) {
        String tag = StateTag.of(instance.part(Keys.class).tagKey(row.state), row.stateSeq);
        String digest = SealedRecord.digest(row.salt, row.event);
        assertThat(SealedRecord.parse(row.sealedRecord))
                .isEqualTo(new SealedRecord(row.index, row.eventId, tag, row.acceptedAt, digest));
        Envelope event = new EventCodec().decode(row.event);
        assertThat(event.stream()).isEqualTo(row.stream);
        assertThat(event.streamSeq()).isEqualTo(row.streamSeq);
    }
}
