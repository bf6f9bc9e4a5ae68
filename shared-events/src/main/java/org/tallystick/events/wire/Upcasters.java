package org.tallystick.events.wire;

import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events of an older version, read as the version after it: what was stored stays as it is. Texts keep their places in the payload, which
 * they are bound to.
 */
final class Upcasters {

    private static final Map<String, Upcaster> BY_NAME = Map.of(
            "participation.clearance-chain-set.v1",
            new Upcaster("participation.clearance-chain-set.v2", (payload, _) -> chosenByAgencyAlone(payload)),
            "report.opened.v1",
            new Upcaster("report.opened.v2", (payload, _) -> boundToOneChain(payload)),
            "report.entry-recorded.v1",
            new Upcaster("report.entry-recorded.v2", Upcasters::withTheActor),
            "report.entry-recorded.v2",
            new Upcaster("report.entry-recorded.v3", (payload, _) -> payload),
            // Nothing was told in money then.
            "report.entry-recorded.v3",
            new Upcaster("report.entry-recorded.v4", (payload, _) -> payload),
            "report.submitted.v1",
            new Upcaster("report.submitted.v2", Upcasters::withTheActor),
            // Nothing was signed then.
            "report.submitted.v2",
            new Upcaster("report.submitted.v3", (payload, _) -> payload));

    private Upcasters() {}

    /** @param payload of an event of the type {@code type} */
    record Typed(@Nullable String type, JsonNode payload) {}

    /** The name of the newest version, which is {@code stored} itself when none came after it. */
    static String newest(String stored) {
        Upcaster next = BY_NAME.get(stored);
        return next == null ? stored : newest(next.name());
    }

    /** In the newest version, which is {@code stored} itself when none came after it. */
    static Typed newest(Typed stored, JsonNode actor) {
        String type = stored.type();
        Upcaster next = type == null ? null : BY_NAME.get(type);
        return next == null
                ? stored
                : newest(new Typed(next.name(), next.change().apply(stored.payload(), actor)), actor);
    }

    /** The client stood in the envelope only, which rules do not look at. */
    private static JsonNode withTheActor(JsonNode payload, JsonNode actor) {
        return payload instanceof ObjectNode members ? members.deepCopy().set("actor", actor.path("id")) : payload;
    }

    private static JsonNode chosenByAgencyAlone(JsonNode payload) {
        JsonNode copy = payload.deepCopy();
        if (copy.path("chain") instanceof ObjectNode chain) {
            chain.putArray("sections");
            chain.putArray("visibilities");
        }
        return copy;
    }

    private static JsonNode boundToOneChain(JsonNode payload) {
        JsonNode copy = payload.deepCopy();
        if (copy instanceof ObjectNode members) {
            members.putArray("conditional");
        }
        return copy;
    }

    /** @param change of a payload, given the envelope's actor */
    private record Upcaster(String name, BinaryOperator<JsonNode> change) {}
}
