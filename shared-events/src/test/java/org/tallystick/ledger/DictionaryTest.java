package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * Who holds every sealed record, and guesses every small event to the byte, with all ids, confirms none of the guesses without the salt, and
 * no state without its tag key; with them both show at once, so it is these that keep the secret.
 */
class DictionaryTest {

    private static final int NAMES = 10_000;
    private static final int RECORDS = 200;
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.000Z");

    private final Random random = new Random(20_261_122);
    private final SecretKey published = key();
    private final SecretKey ofState = key();
    private final List<byte[]> salts =
            IntStream.range(0, RECORDS).mapToObj(_ -> bytes(16)).toList();
    /** Of entries that each name another of the names. */
    private final List<SealedRecord> records = IntStream.range(0, RECORDS)
            .mapToObj(n -> new SealedRecord(
                    n,
                    new UUID(7, n),
                    StateTag.of(ofState, n),
                    NOON,
                    SealedRecord.digest(salts.get(n), event(n, random.nextInt(NAMES)))))
            .toList();

    @Test
    void noGuessIsConfirmedByARecordAlone() {
        List<byte[]> known =
                new ArrayList<>(List.of(new byte[0], new byte[16], "salt".getBytes(StandardCharsets.US_ASCII)));
        SealedRecord record = records.getFirst();
        known.add(HexFormat.of().parseHex(record.eventId().toString().replace("-", "")));
        known.add(HexFormat.of().parseHex(record.tag()));
        // What was kept with other entries, and came out.
        known.addAll(salts.subList(1, 4));
        for (byte[] salt : known) {
            assertThat(confirmed(record, salt)).isEmpty();
        }
        assertThat(confirmed(record, salts.getFirst())).as("with the salt").hasSize(1);
    }

    @Test
    void equalEventsHaveDigestsOfTheirOwn() {
        assertThat(salts.stream().map(salt -> SealedRecord.digest(salt, event(1, 1))))
                .doesNotHaveDuplicates();
    }

    @Test
    void noStateIsFoundByATagWithoutItsKey() {
        List<String> tags = records.stream().map(SealedRecord::tag).toList();
        List<SecretKey> guessed = new ArrayList<>(List.of(published, new SecretKeySpec(new byte[32], "HmacSHA256")));
        states().map(state -> Digests.sha256(state.getBytes(StandardCharsets.US_ASCII)))
                .forEach(bytes -> guessed.add(new SecretKeySpec(bytes, "HmacSHA256")));
        for (SecretKey key : guessed) {
            assertThat(IntStream.range(0, RECORDS).mapToObj(n -> StateTag.of(key, n)))
                    .doesNotContainAnyElementsOf(tags);
        }
        assertThat(IntStream.range(0, RECORDS).mapToObj(n -> StateTag.of(ofState, n)))
                .as("with the key")
                .containsExactlyElementsOf(tags);
        assertThat(tags).as("and no two tags are alike").doesNotHaveDuplicates();
    }

    private static List<Integer> confirmed(SealedRecord record, byte[] salt) {
        return IntStream.range(0, NAMES)
                .filter(name ->
                        SealedRecord.digest(salt, event(record.index(), name)).equals(record.eventSha256()))
                .boxed()
                .toList();
    }

    private static Stream<String> states() {
        return IntStream.range(0, 26 * 26).mapToObj(n -> "" + (char) ('A' + n / 26) + (char) ('A' + n % 26));
    }

    private static byte[] event(long index, int name) {
        return ("{\"type\":\"agency.registered.v1\",\"stream\":\"agency/KZ\",\"streamSeq\":" + index
                        + ",\"state\":\"KZ\",\"payload\":{\"agency\":\"a" + name + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private SecretKey key() {
        return new SecretKeySpec(bytes(32), "HmacSHA256");
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
