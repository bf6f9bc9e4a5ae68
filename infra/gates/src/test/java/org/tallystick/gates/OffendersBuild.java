package org.tallystick.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One Maven run over all projects of {@code src/test/projects}, each a child of the real parent. It goes on after a
 * failure, so that every project has its own verdict.
 */
record OffendersBuild(String log) {

    private static final int MINUTES = 5;

    static OffendersBuild run() throws IOException, InterruptedException {
        Path projects = Path.of(System.getProperty("projects"));
        Path log = projects.resolve("build.log");
        Process maven = new ProcessBuilder(command(projects))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!maven.waitFor(MINUTES, TimeUnit.MINUTES)) {
            maven.destroyForcibly();
            throw new IllegalStateException("no verdict after " + MINUTES + " minutes, see " + log);
        }
        return new OffendersBuild(Files.readString(log));
    }

    /** Why a goal of this plugin refused the project, or nothing when it did not. */
    String refusal(String project, String plugin) {
        return Arrays.stream(log.split("\\[ERROR] Failed to execute goal "))
                .skip(1)
                .filter(failure -> failure.startsWith(plugin + ":", failure.indexOf(':') + 1))
                .filter(failure -> failure.contains(" on project " + project + ": "))
                .findFirst()
                .orElse("");
    }

    boolean passed(String project) {
        return log.lines().anyMatch(line -> line.matches("\\[INFO] " + project + " \\.+ SUCCESS .*"));
    }

    // Maven's launcher and not its script: the same on every system, and on the Java that runs the outer Maven.
    private static List<String> command(Path projects) {
        Path maven = Path.of(System.getProperty("maven.home"));
        return List.of(
                Path.of(System.getProperty("maven.java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dmaven.home=" + maven,
                "-Dclassworlds.conf=" + maven.resolve("bin").resolve("m2.conf"),
                "-Dmaven.multiModuleProjectDirectory=" + projects,
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                "-classpath",
                maven.resolve("boot").resolve("*").toString(),
                "org.codehaus.plexus.classworlds.launcher.Launcher",
                "--batch-mode",
                "--no-transfer-progress",
                "--fail-at-end",
                "--threads=2",
                "--file=" + projects.resolve("pom.xml"),
                "verify");
    }
}
