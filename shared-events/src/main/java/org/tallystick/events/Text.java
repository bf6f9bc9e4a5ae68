package org.tallystick.events;

/**
 * What a person typed. In memory it is {@link Plain} from the request to the codec; in every store and on every wire it is
 * {@link Encrypted}, so that destroying one key destroys the text everywhere and no proof breaks.
 */
public sealed interface Text {

    /** Shows no content, so that a log line or a stack trace never carries any. */
    record Plain(String value) implements Text {
        @Override
        public String toString() {
            return "Text.Plain[" + value.length() + " chars]";
        }
    }

    /**
     * @param kid id of the content key, a UUID
     * @param iv 12 bytes, base64
     * @param ct AES-256-GCM ciphertext with its 16-byte tag, base64
     * @param label JSON pointer of the member inside the payload, such as {@code /narrative}; part of the AAD, not written to the wire
     */
    record Encrypted(String kid, String iv, String ct, String label) implements Text {}

    static Text of(String value) {
        return new Plain(value);
    }
}
