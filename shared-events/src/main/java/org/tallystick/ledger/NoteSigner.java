package org.tallystick.ledger;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A private key with the name under which it signs. The private key may be of any provider that signs Ed25519, a PKCS#11 one too.
 * As text: {@code PRIVATE+KEY+<name>+<key id>+<base64 of type and seed>}, the form that the tools of other logs use.
 */
public final class NoteSigner {

    private static final String PRIVATE = "PRIVATE+KEY+";

    private final VerifierKey key;
    private final PrivateKey privateKey;

    /** @throws IllegalArgumentException when what the private key signs is not accepted by the verifier key */
    public NoteSigner(VerifierKey key, PrivateKey privateKey) {
        this.key = key;
        this.privateKey = privateKey;
        String trial = "trial\n";
        NoteSignature signature =
                key.type() == SignatureType.ED25519 ? sign(trial) : cosign(trial, Instant.ofEpochSecond(0));
        if (!key.verifies(trial, signature)) {
            throw new IllegalArgumentException("the private key does not belong to " + key);
        }
    }

    /** @throws IllegalArgumentException when this is not such a text; the message holds nothing of it */
    public static NoteSigner parse(String text) {
        String[] parts =
                text.startsWith(PRIVATE) ? text.substring(PRIVATE.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a private key");
        }
        byte[] material = NoteText.base64(parts[2]);
        if (material.length != 1 + Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException("not a private key");
        }
        KeyPair pair = Ed25519.ofSeed(Arrays.copyOfRange(material, 1, material.length));
        VerifierKey key = VerifierKey.of(parts[0], SignatureType.of(material[0]), pair.getPublic());
        if (!HexFormat.of().toHexDigits(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the key id does not belong to name and key");
        }
        return new NoteSigner(key, pair.getPrivate());
    }

    /** A new key as text; {@link #parse} makes the signer of it. */
    public static String generate(String name, SignatureType type, SecureRandom random) {
        byte[] material = new byte[1 + Ed25519.KEY_BYTES];
        random.nextBytes(material);
        material[0] = type.identifier();
        KeyPair pair = Ed25519.ofSeed(Arrays.copyOfRange(material, 1, material.length));
        VerifierKey key = VerifierKey.of(name, type, pair.getPublic());
        return PRIVATE + name + "+" + HexFormat.of().toHexDigits(key.id()) + "+" + NoteText.base64(material);
    }

    public VerifierKey key() {
        return key;
    }

    /** Signs a note's text, as a log does. */
    public NoteSignature sign(String text) {
        requireType(SignatureType.ED25519);
        return NoteSignature.of(key, Ed25519.sign(privateKey, NoteText.utf8(text)));
    }

    /** Cosigns a checkpoint's text, as a witness does, with the time in full seconds. */
    public NoteSignature cosign(String text, Instant time) {
        requireType(SignatureType.COSIGNATURE);
        long seconds = time.getEpochSecond();
        byte[] signature = Ed25519.sign(privateKey, Cosignature.message(seconds, text));
        return NoteSignature.of(key, Cosignature.timestamped(seconds, signature));
    }

    private void requireType(SignatureType type) {
        if (key.type() != type) {
            throw new IllegalStateException(key + " is not for " + type);
        }
    }
}
