package org.tallystick.command.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Values that are JSON strings, each in one form only. */
final class StrictScalars {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private StrictScalars() {}

    static ValueDeserializer<String> text() {
        return new Scalar<>(String.class, "a string", Function.identity());
    }

    static ValueDeserializer<Instant> instant() {
        return new Scalar<>(
                Instant.class,
                "an instant in UTC such as 2026-11-02T08:00:00.000Z",
                text -> Instant.parse(matching(INSTANT, text)).truncatedTo(ChronoUnit.MILLIS));
    }

    static ValueDeserializer<LocalDate> date() {
        return new Scalar<>(
                LocalDate.class, "a date such as 2026-11-02", text -> LocalDate.parse(matching(DATE, text)));
    }

    static ValueDeserializer<UUID> uuid() {
        return new Scalar<>(UUID.class, "a UUID", text -> UUID.fromString(matching(ID, text)));
    }

    /** Whether every surrogate has its other half, and no character is U+0000. */
    static boolean travels(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new DateTimeException("another form");
        }
        return text;
    }

    private static final class Scalar<T> extends StdDeserializer<T> {

        private final String form;
        private final Function<String, T> parse;

        Scalar(Class<T> type, String form, Function<String, T> parse) {
            super(type);
            this.form = form;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw new WrongTypeException(parser, "send " + form + ".");
            }
            String text = parser.getString();
            if (!travels(text)) {
                throw new UnacceptableTextException(parser);
            }
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                throw new WrongTypeException(parser, "send " + form + ".");
            }
        }
    }
}
