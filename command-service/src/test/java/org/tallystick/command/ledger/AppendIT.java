package org.tallystick.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
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
    private static final int NAMES = 1_000;

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

    /** Of stored events of which all is known to the byte but a name, and that is one of a few: their salts are what keeps it. */
    @Test
    void noNameIsConfirmedByAStoredRecordWithoutItsSaltAndNoSaltComesAgain() throws Exception {
        for (String life : List.of("first", "second")) {
            try (Instance instance = new Instance(databases)) {
                for (int n = 0; n < 20; n++) {
                    instance.register("KZ", "a" + (37 * n) % NAMES);
                }
                for (int n = 0; n < 5; n++) {
                    instance.write(life + n, Notes.Write.entries(Notes.FULL));
                }
            }
        }
        List<LedgerRows.Row> rows = LedgerRows.entries(databases.ledger());
        assertThat(rows).hasSize(2 * (20 + 5 * Notes.FULL));
        assertThat(rows.stream().map(row -> HexFormat.of().formatHex(row.salt)))
                .doesNotHaveDuplicates()
                .allMatch(salt -> salt.length() == 32);
        for (int bit = 0; bit < 128; bit++) {
            int at = bit;
            assertThat(rows.stream().filter(row -> (row.salt[at / 8] >> (at % 8) & 1) == 1))
                    .as("half of the salts have bit " + at)
                    .hasSizeBetween(rows.size() * 2 / 5, rows.size() * 3 / 5);
        }
        for (LedgerRows.Row row : rows) {
            if (row.stream.startsWith("agency/")) {
                assertThat(known(rows, row)).noneMatch(salt -> confirmsAName(row, salt));
                assertThat(confirmsAName(row, row.salt)).as("with the salt").isTrue();
            }
        }
    }

    /** What somebody who has every record, and salts of other entries, could take for this entry's. */
    private static List<byte[]> known(List<LedgerRows.Row> rows, LedgerRows.Row row) {
        SealedRecord sealed = SealedRecord.parse(row.sealedRecord);
        byte[] drawn = new byte[16];
        new Random(row.acceptedAt.toEpochMilli()).nextBytes(drawn);
        return List.of(
                new byte[0],
                new byte[16],
                drawn,
                HexFormat.of().parseHex(row.eventId.toString().replace("-", "")),
                HexFormat.of().parseHex(sealed.tag()),
                HexFormat.of().parseHex(sealed.tag().substring(32)),
                rows.get((int) Math.floorMod(row.index - 1, (long) rows.size())).salt,
                rows.get((int) Math.floorMod(row.index + 1, (long) rows.size())).salt);
    }

    private static boolean confirmsAName(LedgerRows.Row row, byte[] salt) {
        String[] parts = new String(row.event, StandardCharsets.UTF_8).split("\"a[0-9]+\"", -1);
        String digest = SealedRecord.parse(row.sealedRecord).eventSha256();
        return IntStream.range(0, NAMES)
                .mapToObj(n -> String.join("\"a" + n + "\"", parts).getBytes(StandardCharsets.UTF_8))
                .anyMatch(guess -> SealedRecord.digest(salt, guess).equals(digest));
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
