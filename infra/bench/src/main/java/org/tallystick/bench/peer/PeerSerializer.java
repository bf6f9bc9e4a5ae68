package org.tallystick.bench.peer;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.tallystick.events.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Axon's serializer for Jackson 3 with its defaults; texts go in clear, as plain strings: the peer has no keys to keep. */
final class PeerSerializer {

    private PeerSerializer() {}

    static Serializer create() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(builder -> builder.addModule(new SimpleModule()
                        .addSerializer(Text.class, new Writer())
                        .addDeserializer(Text.class, new Reader())))
                .build();
    }

    private static final class Writer extends StdSerializer<Text> {

        Writer() {
            super(Text.class);
        }

        @Override
        public void serialize(Text text, JsonGenerator json, SerializationContext context) {
            switch (text) {
                case Text.Plain plain -> json.writeString(plain.value());
                case Text.Encrypted _ -> throw new IllegalStateException("the peer has no encrypted texts");
            }
        }
    }

    private static final class Reader extends StdDeserializer<Text> {

        Reader() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser json, DeserializationContext context) {
            return Text.of(json.getString());
        }
    }
}
