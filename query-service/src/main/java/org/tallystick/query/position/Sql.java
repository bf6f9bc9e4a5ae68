package org.tallystick.query.position;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements, from the files of the same names; where a comment names {@code decide.sql}, that file is put in its place. */
enum Sql {
    CHOSEN,
    ITEMS,
    SUCCESSION,
    HEADINGS,
    PARTICIPANTS,
    CELLS,
    LASTKNOWN,
    TREND,
    ENTRIES,
    PUBLISHED,
    DETERMINATIONS,
    LINKS,
    LINKED,
    UNRELEASED,
    TIMELINESS,
    NATIONAL,
    CYCLES,
    EARLIER,
    EVIDENCED,
    GAPS,
    MANDATED,
    LASTSAID;

    private static final String INCLUDE = "/\\* decide\\.sql: (.*?) \\*/";
    private static final String WHICH = "/* which cells */";

    private final String text;

    Sql() {
        String decide = read("decide.sql");
        this.text = Pattern.compile(INCLUDE)
                .matcher(read(name().toLowerCase(Locale.ROOT) + ".sql"))
                .replaceAll(include -> Matcher.quoteReplacement(decide.replace(WHICH, include.group(1))));
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
