package org.tallystick.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with signatures (C2SP signed-note): the text, an empty line, and one line per signature. What it says is worth nothing before
 * a signature of a known key was verified.
 *
 * @param text ends with a newline
 * @param signatures of known and unknown keys; at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** A longer note is refused. */
    public static final int MAX_BYTES = 1 << 20;

    /** More signatures are refused. */
    public static final int MAX_SIGNATURES = 100;

    /** What a note says of one key. */
    public enum Signing {
        /** No signature names the key. */
        ABSENT,
        /** Every signature that names the key is of it. */
        GOOD,
        /** A signature names the key and is not of it: the whole note is to be refused. */
        BAD
    }

    /** @throws IllegalArgumentException when this can be no signed note */
    public SignedNote {
        signatures = List.copyOf(signatures);
        NoteText.requirePrintable(text);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the text of a note ends with a newline");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException("a note has 1 to " + MAX_SIGNATURES + " signatures");
        }
    }

    /** @throws IllegalArgumentException when {@code bytes} differ from the format anywhere */
    public static SignedNote parse(byte[] bytes) {
        String note = NoteText.read(bytes, MAX_BYTES);
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || gap + 2 == note.length() || !note.endsWith("\n")) {
            throw new IllegalArgumentException("not a signed note");
        }
        String lines = note.substring(gap + 2, note.length() - 1);
        return new SignedNote(
                note.substring(0, gap + 1),
                Stream.of(lines.split("\n", MAX_SIGNATURES + 1))
                        .map(NoteSignature::parse)
                        .toList());
    }

    public byte[] toBytes() {
        return NoteText.utf8(
                text + "\n" + signatures.stream().map(s -> s.line() + "\n").collect(Collectors.joining()));
    }

    public SignedNote with(NoteSignature signature) {
        return new SignedNote(
                text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    public Signing by(VerifierKey key) {
        List<NoteSignature> named = signaturesNaming(key);
        if (named.isEmpty()) {
            return Signing.ABSENT;
        }
        return named.stream().allMatch(signature -> key.verifies(text, signature)) ? Signing.GOOD : Signing.BAD;
    }

    /** Not verified. */
    public List<NoteSignature> signaturesNaming(VerifierKey key) {
        return signatures.stream().filter(key::isNamedBy).toList();
    }
}
