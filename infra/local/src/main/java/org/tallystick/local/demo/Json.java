package org.tallystick.local.demo;

import java.util.Map;
import org.tallystick.events.instrument.Catalogue;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of the load, members in the order in which they were put. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String of(Map<String, ?> members) {
        return MAPPER.writeValueAsString(members);
    }

    static String member(String json, String name) {
        return MAPPER.readTree(json).required(name).asString();
    }

    static Catalogue catalogue(String json) {
        return MAPPER.readValue(json, Catalogue.class);
    }
}
