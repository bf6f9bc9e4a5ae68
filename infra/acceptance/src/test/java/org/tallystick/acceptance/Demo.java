package org.tallystick.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One local run with the demo data set, started on first use and shared by all stories; each story works in a cycle of its own. */
final class Demo {

    private static final LocalRun RUN = start();

    private Demo() {}

    static LocalRun run() {
        return RUN.ready();
    }

    private static LocalRun start() {
        try {
            Path folder = Files.createTempDirectory(LocalRun.HOME.resolve("infra/acceptance/target"), "demo");
            LocalRun run = new LocalRun(folder.resolve("data"));
            Runtime.getRuntime().addShutdownHook(new Thread(run::stop));
            return run.ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
