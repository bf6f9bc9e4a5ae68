package org.tallystick.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a signed note: {@code — <name> <base64>}.
 *
 * @param name of the key
 * @param base64 key id (four bytes) and signature
 */
public record NoteSignature(String name, String base64) {

    private static final String DASH = "\u2014 ";

    /** @throws IllegalArgumentException when this can be no signature line */
    public NoteSignature {
        VerifierKey.requireName(name);
        if (NoteText.base64(base64).length <= Integer.BYTES) {
            throw new IllegalArgumentException("a signature has a key id and something more");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        return new NoteSignature(
                key.name(),
                NoteText.base64(ByteBuffer.allocate(Integer.BYTES + signature.length)
                        .putInt(key.id())
                        .put(signature)
                        .array()));
    }

    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new IllegalArgumentException("not a signature line");
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    public int keyId() {
        return ByteBuffer.wrap(NoteText.base64(base64)).getInt();
    }

    /** Without the key id. */
    public byte[] signature() {
        byte[] bytes = NoteText.base64(base64);
        return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    /** Without a newline. */
    public String line() {
        return DASH + name + " " + base64;
    }
}
