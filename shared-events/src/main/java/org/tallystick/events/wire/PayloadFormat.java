package org.tallystick.events.wire;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a payload at once as what its type says, which stands before it in everything that was ever stored. */
final class PayloadFormat {

    private static final String TYPE = "type";

    private PayloadFormat() {}

    static final class TypeReader extends StdDeserializer<String> {

        TypeReader() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String type = parser.getString();
            context.setAttribute(TYPE, type);
            return type;
        }
    }

    static final class Reader extends StdDeserializer<Payload> {

        private final FoundReaders readers = new FoundReaders();

        Reader() {
            super(Payload.class);
        }

        @Override
        public Payload deserialize(JsonParser parser, DeserializationContext context) {
            Class<? extends DomainEvent> type =
                    context.getAttribute(TYPE) instanceof String name ? EventTypes.find(name) : null;
            return type == null
                    ? new Payload.Tree(context.readTree(parser))
                    : new Payload.Event(readers.read(type, parser, context));
        }
    }
}
