package org.tallystick.ledger;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who signs, as its verifiers know it (C2SP signed-note, "Verifier keys"):
 * {@code <name>+<key id, 8 lower hex>+<base64 of type and public key>}, the key id being the first four bytes of
 * {@code SHA-256(name ‖ 0x0A ‖ type ‖ public key)}. Equal when all of it is.
 */
public final class VerifierKey {

    private final String name;
    private final SignatureType type;
    private final PublicKey key;
    private final byte[] material;
    private final int id;

    private VerifierKey(String name, SignatureType type, byte[] bytes) {
        this.name = requireName(name);
        this.type = type;
        this.key = Ed25519.publicKey(bytes);
        this.material = ByteBuffer.allocate(1 + bytes.length)
                .put(type.identifier())
                .put(bytes)
                .array();
        this.id = ByteBuffer.wrap(Digests.sha256(NoteText.utf8(name + "\n"), material))
                .getInt();
    }

    /** @throws IllegalArgumentException when the name cannot stand in a note, or the key is not of Ed25519 */
    public static VerifierKey of(String name, SignatureType type, PublicKey key) {
        return new VerifierKey(name, type, Ed25519.bytes(key));
    }

    /** @throws IllegalArgumentException when this is not a verifier key of a type that is supported, spelled in the one right way */
    public static VerifierKey parse(String vkey) {
        int first = vkey.indexOf('+');
        int second = vkey.indexOf('+', first + 1);
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("not a verifier key");
        }
        byte[] material = NoteText.base64(vkey.substring(second + 1));
        if (material.length == 0) {
            throw new IllegalArgumentException("a verifier key without a key");
        }
        VerifierKey key = new VerifierKey(
                vkey.substring(0, first),
                SignatureType.of(material[0]),
                Arrays.copyOfRange(material, 1, material.length));
        if (!key.toString().equals(vkey)) {
            throw new IllegalArgumentException("the key id does not belong to name and key");
        }
        return key;
    }

    /** The name that stands in signature lines: for a log its origin. */
    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    public int id() {
        return id;
    }

    /** Whether the line says that it is of this key; whether that is true says {@link #verifies}. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id;
    }

    /** Whether this key signed that text. */
    public boolean verifies(String text, NoteSignature signature) {
        return isNamedBy(signature)
                && switch (type) {
                    case ED25519 -> Ed25519.verifies(key, NoteText.utf8(text), signature.signature());
                    case COSIGNATURE -> cosigned(text, signature.signature());
                };
    }

    /** Whether both stand for the same key, be it under another name or type. */
    public boolean sharesKeyWith(VerifierKey other) {
        return key.equals(other.key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** The one spelling that {@link #parse} reads. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + NoteText.base64(material);
    }

    static String requireName(String name) {
        NoteText.requirePrintable(name);
        if (name.isEmpty() || name.codePoints().anyMatch(VerifierKey::isForbidden)) {
            throw new IllegalArgumentException("a key's name has neither spaces nor +, and is not empty");
        }
        return name;
    }

    private static boolean isForbidden(int c) {
        return c == '+' || c == '\u0085' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private boolean cosigned(String text, byte[] timestamped) {
        try {
            byte[] message = Cosignature.message(Cosignature.seconds(timestamped), text);
            return Ed25519.verifies(key, message, Cosignature.signature(timestamped));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
