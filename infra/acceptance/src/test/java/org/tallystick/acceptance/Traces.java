package org.tallystick.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** Everything that a local run and its drill keep or write, searched for words: dumps of all databases, segments of the topic, files of logs. */
final class Traces {

    private static final String DATABASES = "select datname from pg_database where datallowconn";
    private static final String TABLES = """
            select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema')""";

    private final LocalRun run;

    Traces(LocalRun run) {
        this.run = run;
    }

    /** Where each of the words is, in clear, in hexadecimal digits or in base64; empty when nowhere. */
    Map<String, List<String>> of(List<String> words) throws SQLException, IOException {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String database : databases()) {
            try (Connection superuser = run.superuser(database)) {
                for (String table : names(superuser, TABLES)) {
                    search(database + " " + table, dump(superuser, table), words, found);
                }
            }
        }
        for (Path file : files()) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            search(run.data().resolveSibling("").relativize(file).toString(), content, words, found);
        }
        return found;
    }

    /** Segments of the topic, and what the processes and the launcher write. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("kafka", "run")) {
            try (Stream<Path> below = Files.walk(run.data().resolve(folder))) {
                below.filter(file -> file.toString().endsWith(".log")).forEach(files::add);
            }
        }
        files.add(run.consoleFile().toPath());
        return files;
    }

    private static void search(String place, String text, List<String> words, Map<String, List<String>> found) {
        for (String word : words) {
            if (spellings(word).anyMatch(text::contains)) {
                found.computeIfAbsent(word, _ -> new ArrayList<>()).add(place);
            }
        }
    }

    private static Stream<String> spellings(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        Stream<String> base64 = Stream.of(0, 1, 2).map(shift -> base64(bytes, shift));
        return Stream.concat(Stream.of(word, HexFormat.of().formatHex(bytes)), base64);
    }

    /** The middle of it, which stands in the base64 of any text that holds the word so many bytes after a third one. */
    private static String base64(byte[] word, int shift) {
        byte[] shifted = new byte[word.length + shift];
        System.arraycopy(word, 0, shifted, shift, word.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return text.substring(shift == 0 ? 0 : 4, text.length() - 4);
    }

    private List<String> databases() throws SQLException {
        try (Connection superuser = run.superuser()) {
            return names(superuser, DATABASES);
        }
    }

    private static List<String> names(Connection superuser, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement select = superuser.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /** As a backup has it. */
    private static String dump(Connection superuser, String table) throws SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CopyManager(superuser.unwrap(BaseConnection.class)).copyOut("COPY " + table + " TO STDOUT", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
