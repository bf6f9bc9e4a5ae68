package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was done to the record, how often, and how often it was seen. Each drill has one of its own; the file holds those of all. */
final class TamperTable {

    private static final String HEAD = "| kind | seen by | tries | detected |\n|---|---|---|---|\n";
    private static final Map<TamperTable, String> WRITTEN = new LinkedHashMap<>();

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

    /** Logged, and kept beside the reports of the tests; fails unless all of so many kinds were seen each time. */
    void concluded(int kinds) {
        System.getLogger(TamperTable.class.getName()).log(System.Logger.Level.INFO, "\n" + written());
        assertThat(counts).hasSize(kinds);
        assertThat(counts.values())
                .allSatisfy(count -> assertThat(count.detected()).isEqualTo(count.tries()));
    }

    /** As Markdown. */
    private String written() {
        String rows = counts.entrySet().stream()
                .map(row -> "| " + row.getKey() + " | " + row.getValue().seenBy() + " | "
                        + row.getValue().tries() + " | "
                        + row.getValue().detected() + " |\n")
                .collect(Collectors.joining());
        WRITTEN.put(this, rows);
        try {
            Path target = Files.createDirectories(LocalRun.HOME.resolve("infra/acceptance/target"));
            Files.writeString(target.resolve("tamper-table.md"), HEAD + String.join("", WRITTEN.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HEAD + rows;
    }
}
