package org.tallystick.query.position;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The statements, from the files of the same names; several of them begin with {@code decide.sql}. */
enum Sql {
    CHOSEN,
    ITEMS,
    HEADINGS,
    PARTICIPANTS,
    CELLS,
    LASTKNOWN,
    TREND,
    ENTRIES,
    UNRELEASED,
    TIMELINESS,
    CYCLES;

    private static final String DECIDE = "decide.sql";

    private final String text;

    Sql() {
        this.text = read(name().toLowerCase(Locale.ROOT) + ".sql").replace("/* " + DECIDE + " */", read(DECIDE));
    }

    String text() {
        return text;
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Sql.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
