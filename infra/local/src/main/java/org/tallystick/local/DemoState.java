package org.tallystick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tallystick.servers.process.CannotStart;

/** Remembers in the data folder whether a demo load has begun and whether it came to its end. */
record DemoState(Path data) {

    private Path began() {
        return data.resolve("demo-began");
    }

    private Path complete() {
        return data.resolve("demo-complete");
    }

    void refuseInterrupted() {
        if (Files.exists(began()) && !Files.exists(complete())) {
            throw new CannotStart(
                    "The demo load of " + data + " was interrupted, so the data is neither empty nor complete.",
                    "Start again on an empty folder: remove this one, or name another with --data <folder>.");
        }
    }

    void begin() {
        mark(began());
    }

    void finish() {
        mark(complete());
    }

    private static void mark(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
