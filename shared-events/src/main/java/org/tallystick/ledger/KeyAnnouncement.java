package org.tallystick.ledger;

import java.util.List;

/**
 * That another key will sign a log: a note that the key in force and the new one have both signed. Its text is
 * {@code tallystick.org/log-key/v1}, the log's origin and the new verifier key, one a line; it can be taken for no checkpoint, the second
 * line of which is a number.
 */
public final class KeyAnnouncement {

    private static final String HEADER = "tallystick.org/log-key/v1";

    private final VerifierKey by;
    private final VerifierKey next;
    private final SignedNote note;

    private KeyAnnouncement(VerifierKey by, VerifierKey next, SignedNote note) {
        if (!by.name().equals(next.name()) || by.type() != SignatureType.ED25519 || next.type() != by.type()) {
            throw new IllegalArgumentException(next + " does not sign for the log of " + by);
        }
        if (!note.text().equals(text(next))
                || note.by(by) != SignedNote.Signing.GOOD
                || note.by(next) != SignedNote.Signing.GOOD) {
            throw new IllegalArgumentException("not announced by " + by + " and " + next);
        }
        this.by = by;
        this.next = next;
        this.note = note;
    }

    /** @throws IllegalArgumentException when the keys are not of one log */
    public static KeyAnnouncement of(NoteSigner current, NoteSigner next) {
        String text = text(next.key());
        return new KeyAnnouncement(
                current.key(), next.key(), new SignedNote(text, List.of(current.sign(text), next.sign(text))));
    }

    /** @throws IllegalArgumentException unless both keys signed just this, of one log */
    public static KeyAnnouncement parse(String by, String next, byte[] note) {
        return new KeyAnnouncement(VerifierKey.parse(by), VerifierKey.parse(next), SignedNote.parse(note));
    }

    private static String text(VerifierKey next) {
        return HEADER + "\n" + next.name() + "\n" + next + "\n";
    }

    /** The key in force. */
    public VerifierKey by() {
        return by;
    }

    public VerifierKey next() {
        return next;
    }

    public byte[] toBytes() {
        return note.toBytes();
    }
}
