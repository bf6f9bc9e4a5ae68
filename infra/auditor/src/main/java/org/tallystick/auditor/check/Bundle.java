package org.tallystick.auditor.check;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.tallystick.auditor.log.InvalidLogException;
import org.tallystick.ledger.TrustPolicy;
import tools.jackson.databind.JsonNode;

/**
 * A bundle of exported events: one file of lines, a head, an entry each, and an end with their number and SHA-256. All proofs stand on the
 * checkpoint of the head; nothing is read that the form does not have.
 */
public final class Bundle {

    private static final Set<String> ENTRY = Set.of("ledgerIndex", "salt", "storedEvent", "proof");
    private static final Set<String> END = Set.of("lines", "sha256");

    private final BundleLines lines;
    private final Consumer<String> findings;
    private final BundleHead head;
    private final MessageDigest digest = sha256();
    private String line;

    /**
     * Reads the head.
     *
     * @throws InvalidLogException when it does not begin with one
     */
    public Bundle(InputStream in, Consumer<String> findings) throws IOException {
        this.lines = new BundleLines(in);
        this.findings = findings;
        this.line = lines.next().orElseThrow(() -> new InvalidLogException("the bundle is empty"));
        try {
            this.head = BundleHead.parse(line);
        } catch (IllegalArgumentException e) {
            throw new InvalidLogException("line 1: " + e.getMessage(), e);
        }
    }

    public BundleHead head() {
        return head;
    }

    /**
     * Reads the rest.
     *
     * @param progress is told of each entry
     * @return what was found of events
     * @throws InvalidLogException when it does not end as a bundle does
     */
    public ExportedEvents check(TrustPolicy policy, LongConsumer progress) throws IOException {
        ExportedEvents events = new ExportedEvents(policy, Optional.empty(), _ -> {}, findings);
        long entries = 0;
        count(line);
        line = next();
        for (Optional<String> after = lines.next(); after.isPresent(); after = lines.next()) {
            entry(++entries, events);
            progress.accept(entries);
            count(line);
            line = after.get();
        }
        end(entries);
        if (head.whole() && entries != head.width()) {
            findings.accept("has " + entries + " entries where " + head.width() + " are, from " + head.from() + " to "
                    + head.to());
        }
        return events;
    }

    private void entry(long number, ExportedEvents events) {
        long lineNumber = number + 1;
        try {
            JsonNode entry = BundleHead.object(line, ENTRY);
            long index = BundleHead.number(entry, "ledgerIndex");
            if (head.whole() && index != head.from() + number - 1) {
                throw new IllegalArgumentException(
                        "entry " + index + " stands where " + (head.from() + number - 1) + " belongs");
            }
            if (index < head.from() || index > head.to()) {
                throw new IllegalArgumentException("entry " + index + " is outside of the range");
            }
            if (!entry.path("proof").asString("").endsWith("\n" + head.checkpoint())) {
                throw new IllegalArgumentException("the proof does not stand on the checkpoint of the bundle");
            }
        } catch (IllegalArgumentException e) {
            findings.accept("line " + lineNumber + ": " + e.getMessage());
        }
        events.check(lineNumber, line);
    }

    private void end(long entries) {
        try {
            JsonNode end = BundleHead.object(line, END);
            if (BundleHead.number(end, "lines") != entries) {
                findings.accept("says that it has " + end.path("lines") + " entries, and has " + entries);
            }
            if (!end.path("sha256").asString("").equals(HexFormat.of().formatHex(digest.digest()))) {
                findings.accept("is not, byte for byte, what was exported");
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidLogException("the bundle does not end as one does: it is cut off or damaged", e);
        }
    }

    private String next() throws IOException {
        return lines.next().orElseThrow(() -> new InvalidLogException("the bundle is cut off after its head"));
    }

    private void count(String done) {
        digest.update(BundleLines.bytes(done));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
