package org.tallystick.ledger;

import java.util.stream.Stream;

/** The kinds of note signatures that are made and checked here (C2SP signed-note, "Signature types"). */
public enum SignatureType {
    /** Ed25519 (RFC 8032) over the note's text: what a log signs with. */
    ED25519(0x01),
    /** Ed25519 over time and text (C2SP tlog-cosignature): what a witness signs with. */
    COSIGNATURE(0x04);

    private final byte identifier;

    SignatureType(int identifier) {
        this.identifier = (byte) identifier;
    }

    byte identifier() {
        return identifier;
    }

    static SignatureType of(byte identifier) {
        return Stream.of(values())
                .filter(type -> type.identifier == identifier)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "keys of type " + Byte.toUnsignedInt(identifier) + " are not supported"));
    }
}
