package org.tallystick.query.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.tallystick.ledger.SealedRecord;

/**
 * An event as it lies in the ledger, byte for byte, with what proves it.
 *
 * @param type as it was written, which may be of an older version than what it is read as
 * @param sealed the sealed record's bytes, which are ASCII
 * @param salt base64
 * @param event base64
 */
public record StoredEvent(String type, String sealed, String salt, String event) {

    public static StoredEvent of(String type, byte[] sealed, byte[] salt, byte[] event) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new StoredEvent(
                type,
                new String(sealed, StandardCharsets.US_ASCII),
                base64.encodeToString(salt),
                base64.encodeToString(event));
    }

    public SealedRecord record() {
        return SealedRecord.parse(sealed.getBytes(StandardCharsets.US_ASCII));
    }
}
