package org.tallystick.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Envelopes to stored event bytes and back. Encoding happens once per event; whatever is stored, hashed or published are those
 * bytes. Decoding is strict: an unknown type or member stops the reader instead of being dropped.
 *
 * <p>Shape: {@code {"type","stream","streamSeq","state","agency"?,"actor":{"id","role","person"},"cause","occurredAt","signedSha256"?,
 * "payload":{…}}}, members without a value left out, maps ordered by key.
 */
public final class EventCodec {

    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new InstantFormat.Writer())
                    .addSerializer(Text.class, new TextFormat.Writer())
                    .addDeserializer(Text.class, new TextFormat.Reader())
                    .addDeserializer(Payload.class, new PayloadFormat.Reader()))
            .build();

    private final ObjectWriter writer = json.writerFor(Written.class);
    private final ObjectReader reader = json.readerFor(Read.class);

    /**
     * @param key encrypts every {@link Text.Plain} of the payload; may be null only when there is none
     * @throws IllegalStateException when a text would be written in clear
     */
    public byte[] encode(Envelope envelope, @Nullable ContentKey key) {
        return encode(envelope, TextKey.of(key));
    }

    /** @param key asked at most once, and only when the payload holds a {@link Text.Plain} */
    public byte[] encode(Envelope envelope, Supplier<ContentKey> key) {
        return encode(envelope, new TextKey(key));
    }

    private byte[] encode(Envelope envelope, TextKey key) {
        return writer.withAttribute(TextFormat.KEY, key)
                .withAttribute(TextFormat.STREAM, envelope.stream())
                .writeValueAsBytes(new Written(
                        envelope.type(),
                        envelope.stream(),
                        envelope.streamSeq(),
                        envelope.state(),
                        envelope.agency(),
                        envelope.actor(),
                        envelope.cause(),
                        envelope.occurredAt(),
                        envelope.signedSha256(),
                        envelope.payload()));
    }

    /**
     * @throws UnknownEventTypeException when the logical type is unknown
     * @throws JacksonException when the bytes are not an event of that type
     */
    public Envelope decode(byte[] storedEvent) {
        Read in = reader.readValue(storedEvent);
        return new Envelope(
                in.stream(),
                in.streamSeq(),
                in.state(),
                in.agency(),
                in.actor(),
                in.cause(),
                in.occurredAt(),
                in.signedSha256(),
                switch (in.payload()) {
                    case Payload.Event read -> read.event();
                    case Payload.Tree unread -> newest(in, unread.json());
                });
    }

    private DomainEvent newest(Read in, JsonNode payload) {
        Upcasters.Typed typed = Upcasters.newest(new Upcasters.Typed(in.type(), payload), json.valueToTree(in.actor()));
        return json.treeToValue(typed.payload(), EventTypes.classOf(typed.type()));
    }

    private record Written(
            String type,
            String stream,
            long streamSeq,
            String state,
            @Nullable String agency,
            Envelope.Actor actor,
            UUID cause,
            Instant occurredAt,
            @Nullable String signedSha256,
            DomainEvent payload) {}

    private record Read(
            @JsonDeserialize(using = PayloadFormat.TypeReader.class) @Nullable
            String type,

            String stream,
            long streamSeq,
            String state,
            @Nullable String agency,
            Envelope.Actor actor,
            UUID cause,
            Instant occurredAt,
            @Nullable String signedSha256,
            Payload payload) {}
}
