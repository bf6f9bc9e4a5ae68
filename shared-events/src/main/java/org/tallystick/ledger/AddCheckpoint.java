package org.tallystick.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a log sends to a witness (C2SP tlog-witness, {@code POST /add-checkpoint}).
 *
 * @param oldSize of the head that the witness cosigned last, as far as the sender knows
 * @param proof consistency proof from there
 * @param note the signed checkpoint
 */
public record AddCheckpoint(long oldSize, List<byte[]> proof, SignedNote note) {

    /** A longer request is refused. */
    public static final int MAX_BYTES = SignedNote.MAX_BYTES + (1 << 13);

    private static final int MAX_HASHES = 63;
    private static final String OLD = "old";

    /** @throws IllegalArgumentException when this can be no such request */
    public AddCheckpoint {
        proof = List.copyOf(proof);
        Checkpoint.parse(note.text());
        if (oldSize < 0 || proof.size() > MAX_HASHES || !Paths.areHashes(proof)) {
            throw new IllegalArgumentException("not a consistency proof");
        }
    }

    /** @throws IllegalArgumentException when {@code bytes} differ from the format anywhere */
    public static AddCheckpoint parse(byte[] bytes) {
        String text = NoteText.read(bytes, MAX_BYTES);
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new IllegalArgumentException("not an add-checkpoint request");
        }
        List<String> lines = List.of(text.substring(0, gap).split("\n", -1));
        return new AddCheckpoint(
                NoteText.decimal(NoteText.after(OLD, lines.getFirst())),
                lines.stream().skip(1).map(NoteText::hash).toList(),
                SignedNote.parse(NoteText.utf8(text.substring(gap + 2))));
    }

    public byte[] toBytes() {
        String head = Stream.concat(
                        Stream.of(OLD + " " + oldSize), proof.stream().map(NoteText::base64))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return Digests.join(NoteText.utf8(head + "\n"), note.toBytes());
    }

    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }
}
