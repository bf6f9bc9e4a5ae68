package org.tallystick.local.demo;

import org.tallystick.catalogues.Catalogues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The second version of an instrument: one item of the first becomes several, as {@code revision.json} has it, and all others are kept. */
final class Revision {

    static final String INSTRUMENT = "SCO-CR-2023";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Revision() {}

    static String body() {
        JsonNode revision = MAPPER.readTree(String.join("\n", Resource.lines("revision.json")));
        ObjectNode catalogue = (ObjectNode) MAPPER.readTree(Catalogues.json(INSTRUMENT));
        ArrayNode items = MAPPER.createArrayNode();
        ArrayNode successions = MAPPER.createArrayNode();
        for (JsonNode item : catalogue.required("commitments")) {
            boolean split = item.required("path").equals(revision.required("split"));
            ArrayNode into =
                    split ? split(item, revision) : MAPPER.createArrayNode().add(item);
            items.addAll(into);
            successions.add(succession(item, split, into));
        }
        catalogue.set("commitments", items);
        ObjectNode body = MAPPER.createObjectNode();
        body.set("catalogue", catalogue);
        body.set("successions", successions);
        body.set("reason", revision.required("reason"));
        return body.toString();
    }

    /** Each part has its own path and words, and the rest from the whole. */
    private static ArrayNode split(JsonNode whole, JsonNode revision) {
        ArrayNode parts = MAPPER.createArrayNode();
        for (JsonNode own : revision.required("into")) {
            ObjectNode part = (ObjectNode) whole.deepCopy();
            part.setAll((ObjectNode) own);
            parts.add(part);
        }
        return parts;
    }

    private static ObjectNode succession(JsonNode item, boolean split, ArrayNode into) {
        ObjectNode succession = MAPPER.createObjectNode();
        succession.set("from", item.required("path"));
        succession.put("change", split ? "SPLIT" : "KEPT");
        ArrayNode to = succession.putArray("to");
        into.forEach(part -> to.add(part.required("path")));
        return succession;
    }
}
