package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * That an entry is in a log, to be verified without the log (C2SP tlog-proof).
 *
 * @param extra data that nothing vouches for, unless the entry is made of it
 * @param index of the entry
 * @param hashes inclusion proof, from the leaf's sibling upwards
 * @param note the signed checkpoint, as the log and its witnesses signed it
 */
public record TlogProof(Optional<byte[]> extra, long index, List<byte[]> hashes, SignedNote note) {

    /** More hashes no tree can need. */
    public static final int MAX_HASHES = 63;

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra";
    private static final String INDEX = "index";
    private static final int MAX_BYTES = 2 * SignedNote.MAX_BYTES;

    /** @throws IllegalArgumentException when the note is no checkpoint, or there are more hashes than any tree needs */
    public TlogProof {
        hashes = List.copyOf(hashes);
        Checkpoint.parse(note.text());
        if (index < 0 || hashes.size() > MAX_HASHES || !Paths.areHashes(hashes)) {
            throw new IllegalArgumentException("not an inclusion proof");
        }
    }

    /** @throws IllegalArgumentException when {@code bytes} differ from the format anywhere */
    public static TlogProof parse(byte[] bytes) {
        String text = NoteText.read(bytes, MAX_BYTES);
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new IllegalArgumentException("not a tlog-proof");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, gap).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER) || lines.isEmpty()) {
            throw new IllegalArgumentException("not a tlog-proof");
        }
        Optional<byte[]> extra = Optional.empty();
        if (lines.getFirst().startsWith(EXTRA + " ")) {
            extra = Optional.of(NoteText.base64(NoteText.after(EXTRA, lines.removeFirst())));
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a tlog-proof has an index");
        }
        long index = NoteText.decimal(NoteText.after(INDEX, lines.removeFirst()));
        return new TlogProof(
                extra,
                index,
                lines.stream().map(NoteText::hash).toList(),
                SignedNote.parse(NoteText.utf8(text.substring(gap + 2))));
    }

    public byte[] toBytes() {
        String head = HEADER + "\n"
                + extra.map(data -> EXTRA + " " + NoteText.base64(data) + "\n").orElse("")
                + INDEX + " " + index + "\n"
                + hashes.stream().map(hash -> NoteText.base64(hash) + "\n").collect(Collectors.joining())
                + "\n";
        return Digests.join(NoteText.utf8(head), note.toBytes());
    }

    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    /** Whether that entry stands at the index in the checkpoint's tree; who signed the checkpoint is another question. */
    public boolean includes(byte[] entry) {
        Checkpoint checkpoint = checkpoint();
        return InclusionProof.verifies(index, checkpoint.size(), Merkle.leaf(entry), hashes, checkpoint.root());
    }
}
