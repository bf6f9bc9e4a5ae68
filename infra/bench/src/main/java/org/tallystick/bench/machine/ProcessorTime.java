package org.tallystick.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How the processors spent their time since the machine started, in ticks (Linux, {@code proc_stat(5)}). On a rented machine the
 * host may take most of it away for minutes, and then nothing that was measured means anything.
 */
public record ProcessorTime(long idle, long stolen, long total) {

    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int STOLEN = 7;
    // Guests' time, from here on, is contained in what stands before.
    private static final int FIELDS = 8;

    /** Zeros where the system does not tell. */
    public static ProcessorTime now() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            return lines.findFirst().map(ProcessorTime::parse).orElseThrow();
        } catch (IOException _) {
            return new ProcessorTime(0, 0, 0);
        }
    }

    static ProcessorTime parse(String line) {
        List<Long> ticks = Arrays.stream(line.split("\\s+"))
                .skip(1)
                .limit(FIELDS)
                .map(Long::valueOf)
                .toList();
        long total = ticks.stream().mapToLong(Long::longValue).sum();
        return new ProcessorTime(ticks.get(IDLE) + ticks.get(IO_WAIT), ticks.get(STOLEN), total);
    }

    /** What happened from {@code earlier} on, for people. */
    public String since(ProcessorTime earlier) {
        long all = Math.max(1, total - earlier.total);
        return String.format(
                Locale.ROOT,
                "processors meanwhile: %d %% taken away by the host, %d %% idle or waiting for the disk",
                100 * (stolen - earlier.stolen) / all,
                100 * (idle - earlier.idle) / all);
    }
}
