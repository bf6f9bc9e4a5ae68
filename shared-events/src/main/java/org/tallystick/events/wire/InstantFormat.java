package org.tallystick.events.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Instants on every wire of ours: UTC, always three digits of milliseconds, such as {@code 2026-01-02T03:04:05.678Z}. */
public final class InstantFormat {

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private InstantFormat() {}

    public static String format(Instant instant) {
        return MILLIS.format(instant);
    }

    /** For any Jackson mapper that writes our instants. */
    public static final class Writer extends StdSerializer<Instant> {

        public Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator gen, SerializationContext context) {
            gen.writeString(format(value));
        }
    }
}
