package org.tallystick.events.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Readers of one mapper, each found once: Jackson prepares one anew whenever it is asked, which costs more than reading a text with it. */
final class FoundReaders {

    private final Map<Class<?>, ValueDeserializer<Object>> found = new ConcurrentHashMap<>();

    <T> T read(Class<T> type, JsonParser parser, DeserializationContext context) {
        ValueDeserializer<Object> reader = found.get(type);
        if (reader == null) {
            reader = context.findRootValueDeserializer(context.constructType(type));
            found.put(type, reader);
        }
        return type.cast(reader.deserialize(parser, context));
    }
}
