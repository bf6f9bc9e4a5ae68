package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedRecordTest {

    private static final String BYTES =
            "{\"v\":1,\"index\":412,\"eventId\":\"01234567-89ab-7def-8123-456789abcdef\",\"tag\":\"" + "0f".repeat(32)
                    + "\",\"acceptedAt\":\"2026-01-02T03:04:05.678Z\",\"eventSha256\":\"" + "a1".repeat(32) + "\"}";

    private static final SealedRecord RECORD = new SealedRecord(
            412,
            UUID.fromString("01234567-89ab-7def-8123-456789abcdef"),
            "0f".repeat(32),
            Instant.parse("2026-01-02T03:04:05.678Z"),
            "a1".repeat(32));

    @Test
    void isWrittenToTheByte() {
        assertThat(new String(RECORD.toBytes(), StandardCharsets.US_ASCII)).isEqualTo(BYTES);
    }

    @Test
    void isReadBack() {
        assertThat(SealedRecord.parse(BYTES.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(RECORD);
    }

    @Test
    void fullSecondsAreWrittenWithTheirMilliseconds() {
        SealedRecord onTheSecond = new SealedRecord(
                0, RECORD.eventId(), RECORD.tag(), Instant.parse("2026-01-02T03:04:05Z"), RECORD.eventSha256());

        assertThat(new String(onTheSecond.toBytes(), StandardCharsets.US_ASCII))
                .contains("\"2026-01-02T03:04:05.000Z\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"v\":1', '\"v\":2'",
        "'\"index\":412', '\"index\":0412'",
        "'\"index\":412', '\"index\":-1'",
        "'\"index\":412', '\"index\":9999999999999999999'",
        "'\"index\":412', '\"index\": 412'",
        "'89ab', '89AB'",
        "'0f0f', '0F0f'",
        "'05.678Z', '05.6780Z'",
        "'05.678Z', '05Z'",
        "'-01-02T', '-13-02T'",
        "'T03:04:05.678Z', 'T24:00:00.000Z'",
        "'T03:04:05.678Z', 'T23:59:60.000Z'",
        "'a1a1', 'a1'",
        "'\"v\":1,', ''",
    })
    void refusesEveryOtherSpelling(String there, String instead) {
        String changed = BYTES.replaceFirst(Pattern.quote(there), instead);

        assertThatThrownBy(() -> SealedRecord.parse(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTrailingBytes() {
        assertThatThrownBy(() -> SealedRecord.parse((BYTES + "\n").getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDigestIsOverSaltAndEventTogether() {
        // SHA-256("abc"), FIPS 180-4.
        assertThat(SealedRecord.digest(new byte[] {'a'}, new byte[] {'b', 'c'}))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
