package org.tallystick.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process by its number and the instant it started. A number alone is reused by the system sooner or later, and
 * then names a process of someone else.
 */
public record PidFile(Path path) {

    // The start instant is derived from the system's boot time, which moves a little when the clock is corrected.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public void write(ProcessHandle process) {
        var line = process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH) + "\n";
        try {
            Files.writeString(path, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remembered process if it is still alive; empty if it has ended or its number now names another one. */
    public Optional<ProcessHandle> find() {
        try {
            var words = Files.readString(path).trim().split(" ", -1);
            if (words.length != 2) {
                return Optional.empty();
            }
            return alive(Long.parseLong(words[0]), Instant.parse(words[1]));
        } catch (NoSuchFileException | NumberFormatException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of this number if it is alive and was started at that instant. */
    public static Optional<ProcessHandle> alive(long pid, Instant started) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> startedAt(process, started));
    }

    private static boolean startedAt(ProcessHandle process, Instant instant) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, instant).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
