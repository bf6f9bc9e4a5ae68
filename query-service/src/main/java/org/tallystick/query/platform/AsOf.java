package org.tallystick.query.platform;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** The point that a question is about: digits are a ledger index, anything else is an RFC 3339 time with {@code Z}. */
public sealed interface AsOf {

    record Latest() implements AsOf {}

    record Index(long index) implements AsOf {}

    record Time(Instant time) implements AsOf {}

    Pattern INDEX = Pattern.compile("[0-9]{1,18}");
    Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");

    /** @throws ProblemException {@code AS_OF_MALFORMED} */
    static AsOf parse(String value) {
        if (INDEX.matcher(value).matches()) {
            return new Index(Long.parseLong(value));
        }
        try {
            if (TIME.matcher(value).matches()) {
                return new Time(Instant.parse(value));
            }
        } catch (DateTimeParseException e) {
            throw Problem.AS_OF_MALFORMED.because("no such time: " + value);
        }
        throw Problem.AS_OF_MALFORMED.because(
                "asOf is a ledger index (digits only) or a time like 2026-01-02T03:04:05.678Z");
    }
}
