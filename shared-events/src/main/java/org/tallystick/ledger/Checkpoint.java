package org.tallystick.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Head of a log (C2SP tlog-checkpoint), to be signed as a note: origin, size and root of its Merkle tree, one a line.
 *
 * @param origin which log; its key's name
 * @param size number of entries
 * @param rootBase64 Merkle tree hash (RFC 6962) of all entries
 * @param extensions further lines, of no meaning here; usually none
 */
public record Checkpoint(String origin, long size, String rootBase64, List<String> extensions) {

    /** @throws IllegalArgumentException when this can be no checkpoint */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        Stream.concat(Stream.of(origin), extensions.stream()).forEach(Checkpoint::requireLine);
        NoteText.hash(rootBase64);
        if (size < 0) {
            throw new IllegalArgumentException("a size is not negative");
        }
    }

    public static Checkpoint of(String origin, long size, byte[] root) {
        return new Checkpoint(origin, size, NoteText.base64(root), List.of());
    }

    /** @throws IllegalArgumentException when {@code text}, the text of a note, differs from the format anywhere */
    public static Checkpoint parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() < 4 || !lines.getLast().isEmpty()) {
            throw new IllegalArgumentException("a checkpoint has three lines or more");
        }
        return new Checkpoint(
                lines.get(0), NoteText.decimal(lines.get(1)), lines.get(2), lines.subList(3, lines.size() - 1));
    }

    /** The text to be signed. */
    public String text() {
        return Stream.concat(Stream.of(origin, Long.toString(size), rootBase64), extensions.stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    public byte[] root() {
        return NoteText.hash(rootBase64);
    }

    /** Whether both say the same of the log's entries; extensions are not compared. */
    public boolean sameHead(Checkpoint other) {
        return origin.equals(other.origin) && size == other.size && Arrays.equals(root(), other.root());
    }

    public SignedNote signedBy(NoteSigner signer) {
        return new SignedNote(text(), List.of(signer.sign(text())));
    }

    private static void requireLine(String line) {
        NoteText.requirePrintable(line);
        if (line.isEmpty() || line.contains("\n")) {
            throw new IllegalArgumentException("a line of a checkpoint is not empty");
        }
    }
}
