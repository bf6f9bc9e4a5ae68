package org.tallystick.ledger;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.events.wire.InstantFormat;

/**
 * What every party may hold of an event, and the leaf of the Merkle tree: that and when something was recorded, but neither of which
 * state, nor what. Format (stable, to the byte):
 * {@code {"v":1,"index":0,"eventId":"<uuid>","tag":"<64 lower hex>","acceptedAt":"2026-01-02T03:04:05.678Z","eventSha256":"<64 lower hex>"}}
 *
 * @param tag see {@link StateTag}
 * @param eventSha256 see {@link #digest}
 */
public record SealedRecord(long index, UUID eventId, String tag, Instant acceptedAt, String eventSha256) {

    private static final Pattern FORMAT = Pattern.compile(
            "\\{\"v\":1,\"index\":(0|[1-9][0-9]{0,17}),\"eventId\":\"("
                    + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\",\"tag\":\"([0-9a-f]{64})\",\"acceptedAt\":\""
                    + "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z)\",\"eventSha256\":\"([0-9a-f]{64})\"}");

    /** {@code SHA-256(salt ‖ stored event bytes)}, lower hex: the salt keeps a guess from being confirmed. */
    public static String digest(byte[] salt, byte[] storedEvent) {
        return HexFormat.of().formatHex(Digests.sha256(salt, storedEvent));
    }

    public byte[] toBytes() {
        return ("{\"v\":1,\"index\":" + index + ",\"eventId\":\"" + eventId + "\",\"tag\":\"" + tag
                        + "\",\"acceptedAt\":\"" + InstantFormat.format(acceptedAt) + "\",\"eventSha256\":\""
                        + eventSha256 + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws IllegalArgumentException when {@code bytes} differ from the format anywhere */
    public static SealedRecord parse(byte[] bytes) {
        Matcher m = FORMAT.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!m.matches()) {
            throw new IllegalArgumentException("not a sealed record");
        }
        SealedRecord sealed;
        try {
            sealed = new SealedRecord(
                    Long.parseLong(m.group(1)),
                    UUID.fromString(m.group(2)),
                    m.group(3),
                    Instant.parse(m.group(4)),
                    m.group(5));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a sealed record: no such instant", e);
        }
        // ISO 8601 has more than one spelling of midnight and of the second before it.
        if (!Arrays.equals(sealed.toBytes(), bytes)) {
            throw new IllegalArgumentException("not a sealed record: another spelling of " + sealed.acceptedAt());
        }
        return sealed;
    }
}
