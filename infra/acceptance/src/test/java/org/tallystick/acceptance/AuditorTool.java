package org.tallystick.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The auditor's jar, run as its users run it. */
record AuditorTool(Path policy) {

    private static final Path JAR = LocalRun.HOME.resolve("infra/auditor/target/tallystick-auditor.jar");

    /** All that it prints, and how it ended. */
    String verifyBundle(Path bundle) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "verify",
                        "bundle",
                        bundle.toString(),
                        "--policy",
                        policy.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed + "exit code " + process.waitFor();
    }
}
