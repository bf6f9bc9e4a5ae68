package org.tallystick.events.wire;

import org.tallystick.events.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Texts on the wire: {@code {"kid","iv","ct"}}, encrypted while they are written; their place in the payload is the label. */
final class TextFormat {

    static final String KEY = "contentKey";
    static final String STREAM = "stream";

    private static final String PAYLOAD = "/payload";

    private TextFormat() {}

    static final class Writer extends StdSerializer<Text> {

        Writer() {
            super(Text.class);
        }

        @Override
        public void serialize(Text text, JsonGenerator gen, SerializationContext context) {
            Text.Encrypted encrypted = switch (text) {
                case Text.Encrypted done -> done;
                case Text.Plain plain -> encrypt(plain, label(gen), context);
            };
            gen.writeStartObject();
            gen.writeStringProperty("kid", encrypted.kid());
            gen.writeStringProperty("iv", encrypted.iv());
            gen.writeStringProperty("ct", encrypted.ct());
            gen.writeEndObject();
        }

        private static Text.Encrypted encrypt(Text.Plain plain, String label, SerializationContext context) {
            if (context.getAttribute(KEY) instanceof TextKey key
                    && context.getAttribute(STREAM) instanceof String stream) {
                return ContentCipher.encrypt(plain, key.get(), stream, label);
            }
            throw new IllegalStateException("a text is written by the codec only, never in clear: " + label);
        }

        private static String label(JsonGenerator gen) {
            TokenStreamContext place = gen.streamWriteContext();
            // An element that is about to be written is not counted yet, and what is counted is where it will be read.
            String pointer = place.inArray()
                    ? place.getParent().pathAsPointer() + "/" + place.getEntryCount()
                    : place.pathAsPointer().toString();
            return inPayload(pointer);
        }
    }

    static final class Reader extends StdDeserializer<Text> {

        private final FoundReaders readers = new FoundReaders();

        Reader() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser parser, DeserializationContext context) {
            String label = inPayload(parser.streamReadContext().pathAsPointer().toString());
            Stored stored = readers.read(Stored.class, parser, context);
            return new Text.Encrypted(stored.kid(), stored.iv(), stored.ct(), label);
        }
    }

    /** A payload may be written or read by itself, or as part of its envelope. */
    private static String inPayload(String pointer) {
        return pointer.startsWith(PAYLOAD) ? pointer.substring(PAYLOAD.length()) : pointer;
    }

    private record Stored(String kid, String iv, String ct) {}
}
