package org.tallystick.query.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes stored events readable, as far as the caller may read their texts. */
@Component
final class Opening {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PAYLOAD = "payload";

    private final Texts texts;

    Opening(Texts texts) {
        this.texts = texts;
    }

    /** One look-up of keys for all of them. */
    List<AuditLine> open(List<StoredLine> lines) {
        List<@Nullable JsonNode> events = new ArrayList<>();
        List<Ciphertext> closed = new ArrayList<>();
        for (StoredLine line : lines) {
            JsonNode event = line.readable() ? JSON.readTree(line.event()) : null;
            events.add(event);
            if (event != null && line.opens() && !line.gone()) {
                new Walk(line, text -> kept(text, closed)).replaced(event.path(PAYLOAD), "");
            }
        }
        OpenedTexts opened = texts.open(closed.stream());
        List<AuditLine> open = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            open.add(open(lines.get(n), events.get(n), opened));
        }
        return open;
    }

    private static @Nullable String kept(Ciphertext text, List<Ciphertext> closed) {
        closed.add(text);
        return null;
    }

    private static AuditLine open(StoredLine line, @Nullable JsonNode event, OpenedTexts opened) {
        List<String> erased = new ArrayList<>();
        if (event instanceof ObjectNode members) {
            Walk walk = new Walk(line, text -> read(line, text, opened, erased));
            members.set(PAYLOAD, walk.replaced(members.path(PAYLOAD), ""));
        }
        return AuditLine.of(line, event, List.copyOf(erased));
    }

    private static @Nullable String read(StoredLine line, Ciphertext text, OpenedTexts opened, List<String> erased) {
        if (line.gone() || (line.opens() && opened.erased(text))) {
            erased.add("/" + PAYLOAD + text.label());
            return null;
        }
        return line.opens() ? opened.read(text) : null;
    }

    /** Texts on the wire are {@code {"kid","iv","ct"}}, bound to their place in the payload. */
    private record Walk(StoredLine line, Reading reading) {

        JsonNode replaced(JsonNode node, String pointer) {
            return switch (node) {
                case ObjectNode text when isText(text) -> text(text, pointer);
                case ObjectNode object -> {
                    ObjectNode copy = JsonNodeFactory.instance.objectNode();
                    for (Map.Entry<String, JsonNode> member : object.properties()) {
                        copy.set(
                                member.getKey(), replaced(member.getValue(), pointer + "/" + escaped(member.getKey())));
                    }
                    yield copy;
                }
                case ArrayNode array -> {
                    ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                    for (int n = 0; n < array.size(); n++) {
                        copy.add(replaced(array.path(n), pointer + "/" + n));
                    }
                    yield copy;
                }
                default -> node;
            };
        }

        private JsonNode text(ObjectNode text, String pointer) {
            String read = reading.of(new Ciphertext(
                    line.stream(),
                    text.path("kid").asString(),
                    text.path("iv").asString(),
                    text.path("ct").asString(),
                    pointer));
            return read == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.stringNode(read);
        }

        private static boolean isText(ObjectNode object) {
            return object.size() == 3 && object.has("kid") && object.has("iv") && object.has("ct");
        }

        private static String escaped(String name) {
            return name.replace("~", "~0").replace("/", "~1");
        }
    }

    @FunctionalInterface
    private interface Reading {

        @Nullable
        String of(Ciphertext text);
    }
}
