package org.tallystick.query.replay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.ProblemException;
import tools.jackson.databind.JsonNode;

/**
 * A thing as its events leave it, field by field: what the last event of each kind says, and where events are about one entry, agency,
 * person, state or query of the thing, the last of each kind about that one. Fields are named by JSON pointers, such as
 * {@code /entry-recorded/II.3.5/narrative}.
 */
final class Fields {

    private static final List<String> ABOUT = List.of("commitment", "agency", "person", "state", "query");
    private static final String REMOVED = "entry-removed";
    private static final String RECORDED = "entry-recorded";

    private final TreeMap<String, Field> fields = new TreeMap<>();
    private final long most;
    private long size;

    /** @param most how many characters it may hold */
    Fields(long most) {
        this.most = most;
    }

    /** @param index of the entry that says so */
    record Field(JsonNode value, boolean erased, long index) {

        boolean says(@Nullable Field other) {
            return other != null && value.equals(other.value) && erased == other.erased;
        }

        long size() {
            return value.toString().length();
        }
    }

    Map<String, Field> all() {
        return fields;
    }

    /** @throws ProblemException {@code QUESTION_TOO_LARGE} when it would hold too much */
    void take(AuditLine line) {
        if (line.type() == null || line.event() == null) {
            return;
        }
        String kind = kind(line.type());
        JsonNode payload = line.event().path("payload");
        String about = about(kind, payload);
        forget(kind + about);
        if (kind.equals(REMOVED)) {
            forget(RECORDED + about);
        }
        put("/" + kind + about, "/payload", payload, line);
        if (size > most) {
            throw Problem.QUESTION_TOO_LARGE.because(
                    "there are more than " + most + " characters to compare; ask for the events instead");
        }
    }

    /** Of {@code report.entry-recorded.v2} the middle. */
    private static String kind(String type) {
        return type.replaceFirst("^[^.]*\\.", "").replaceFirst("\\.v[0-9]+$", "");
    }

    /** Whoever did something is not what it is about, but for focal points. */
    private static String about(String kind, JsonNode payload) {
        return ABOUT.stream()
                .filter(name ->
                        payload.path(name).isValueNode() && !payload.path(name).isNull())
                .filter(name -> !name.equals("person") || payload.has("contact") || payload.size() == 1)
                .findFirst()
                .map(name -> "/" + escaped(payload.path(name).asString()))
                .filter(_ -> !kind.equals("opened"))
                .orElse("");
    }

    private void forget(String prefix) {
        Set<String> gone =
                Set.copyOf(fields.subMap("/" + prefix + "/", "/" + prefix + "0").keySet());
        gone.forEach(name -> size -= sizeOf(name, fields.remove(name)));
    }

    private void put(String field, String pointer, JsonNode node, AuditLine line) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(member -> put(
                            field + "/" + escaped(member.getKey()),
                            pointer + "/" + escaped(member.getKey()),
                            member.getValue(),
                            line));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int n = 0; n < node.size(); n++) {
                put(field + "/" + n, pointer + "/" + n, node.path(n), line);
            }
        } else {
            Field now = new Field(node, line.erased().contains(pointer), line.ledgerIndex());
            size += sizeOf(field, now) - sizeOf(field, fields.put(field, now));
        }
    }

    private static long sizeOf(String name, @Nullable Field field) {
        return field == null ? 0 : name.length() + field.size();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
