package org.tallystick.auditor.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.VerifierKey;
import tools.jackson.databind.JsonNode;

/**
 * First line of a bundle:
 * {@code {"bundle":"tallystick.org/audit-bundle@v1","origin","checkpoint","keys":[…],"from","to","filter","exportedAsOf"}}.
 *
 * @param checkpoint the signed note that every proof of the bundle stands on, as text
 * @param keys verifier keys as the exporter names them: to be compared, not believed
 * @param whole whether every entry from {@code from} to {@code to} has to be there
 */
public record BundleHead(
        String checkpoint, SignedNote note, List<VerifierKey> keys, long from, long to, boolean whole) {

    private static final String FORMAT = "tallystick.org/audit-bundle@v1";
    private static final Set<String> MEMBERS =
            Set.of("bundle", "origin", "checkpoint", "keys", "from", "to", "filter", "exportedAsOf");

    public BundleHead {
        keys = List.copyOf(keys);
    }

    /** @throws IllegalArgumentException when this is no such line */
    static BundleHead parse(String line) {
        JsonNode json = object(line, MEMBERS);
        if (!json.path("bundle").asString("").equals(FORMAT)) {
            throw new IllegalArgumentException("not a bundle of the form " + FORMAT);
        }
        String checkpoint = text(json, "checkpoint");
        SignedNote note = SignedNote.parse(checkpoint.getBytes(StandardCharsets.UTF_8));
        long size = Checkpoint.parse(note.text()).size();
        if (!Checkpoint.parse(note.text()).origin().equals(text(json, "origin"))) {
            throw new IllegalArgumentException("names another log than its checkpoint");
        }
        long from = number(json, "from");
        long to = number(json, "to");
        boolean empty = size == 0 && from == 0 && to == -1;
        if (!empty && (from < 0 || to < from || to >= size)) {
            throw new IllegalArgumentException("entries " + from + " to " + to + " of a log of size " + size);
        }
        List<VerifierKey> keys = json.path("keys")
                .valueStream()
                .map(key -> VerifierKey.parse(key.asString("")))
                .toList();
        return new BundleHead(
                checkpoint, note, keys, from, to, json.path("filter").isNull());
    }

    /** How many entries the range has: none of an empty log only. */
    public long width() {
        return to - from + 1;
    }

    /** @throws IllegalArgumentException unless it is an object of exactly these members, each once */
    static JsonNode object(String line, Set<String> members) {
        JsonNode json = StrictJson.read(line);
        if (!json.isObject() || !Set.copyOf(json.propertyNames()).equals(members)) {
            throw new IllegalArgumentException(
                    "not an object of the members " + members.stream().sorted().toList());
        }
        return json;
    }

    static long number(JsonNode json, String name) {
        JsonNode number = json.path(name);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new IllegalArgumentException(name + " is not a number");
        }
        return number.longValue();
    }

    private static String text(JsonNode json, String name) {
        if (!json.path(name).isString()) {
            throw new IllegalArgumentException(name + " is not a text");
        }
        return json.path(name).stringValue();
    }
}
