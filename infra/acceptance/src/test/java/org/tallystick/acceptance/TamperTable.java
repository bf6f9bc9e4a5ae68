package org.tallystick.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was done to the record, how often, and how often it was seen. */
final class TamperTable {

    /** Of one kind of attack. */
    record Count(String seenBy, int tries, int detected) {}

    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** One try more. */
    void count(String kind, String seenBy, boolean detected) {
        counts.merge(
                kind,
                new Count(seenBy, 1, detected ? 1 : 0),
                (before, now) -> new Count(seenBy, before.tries() + now.tries(), before.detected() + now.detected()));
    }

    Map<String, Count> counts() {
        return Map.copyOf(counts);
    }

    /** As Markdown, kept beside the reports of the tests. */
    String written() {
        String table = "| kind | seen by | tries | detected |\n|---|---|---|---|\n"
                + counts.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | " + row.getValue().seenBy() + " | "
                                + row.getValue().tries() + " | "
                                + row.getValue().detected() + " |\n")
                        .collect(Collectors.joining());
        try {
            Path target = Files.createDirectories(LocalRun.HOME.resolve("infra/acceptance/target"));
            Files.writeString(target.resolve("tamper-table.md"), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
