package org.tallystick.auditor.check;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.tallystick.ledger.Receipt;
import tools.jackson.databind.JsonNode;

/**
 * One line of exported events:
 * {@code {"ledgerIndex":412,"salt":"<base64>","storedEvent":"<base64>","proof":"<tlog-proof>"}}. Other members are ignored.
 *
 * @param stored salt and the event's bytes as they were stored; empty ({@code null} in the line) when the caller may not read them
 * @param receipt that the record is in the log; without it the record is taken from the log itself
 */
record ExportedEvent(long index, Optional<Stored> stored, Optional<Receipt> receipt) {

    /** What the record's digest is over. */
    static final class Stored {

        private final byte[] salt;
        private final byte[] event;

        Stored(byte[] salt, byte[] event) {
            this.salt = salt.clone();
            this.event = event.clone();
        }

        byte[] salt() {
            return salt.clone();
        }

        byte[] event() {
            return event.clone();
        }
    }

    /** @throws IllegalArgumentException when this is no such line */
    static ExportedEvent parse(String line) {
        JsonNode json = StrictJson.read(line);
        JsonNode index = json.path("ledgerIndex");
        if (!index.isIntegralNumber() || !index.canConvertToLong()) {
            throw new IllegalArgumentException("no ledgerIndex");
        }
        Optional<byte[]> event = base64(json.path("storedEvent"));
        Optional<byte[]> salt = base64(json.path("salt"));
        JsonNode proof = json.path("proof");
        return new ExportedEvent(
                index.longValue(),
                event.map(bytes -> new Stored(
                        salt.orElseThrow(() -> new IllegalArgumentException("an event without salt")), bytes)),
                proof.isString()
                        ? Optional.of(Receipt.parse(proof.stringValue().getBytes(StandardCharsets.UTF_8)))
                        : Optional.empty());
    }

    private static Optional<byte[]> base64(JsonNode text) {
        return text.isString() ? Optional.of(Base64.getDecoder().decode(text.stringValue())) : Optional.empty();
    }
}
