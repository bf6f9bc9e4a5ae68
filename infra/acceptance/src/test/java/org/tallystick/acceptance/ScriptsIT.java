package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** {@code infra/local/run} as a user calls it, as far as can be told without starting the system. */
class ScriptsIT {

    private final Scripts scripts = Scripts.inNewFolder();

    ScriptsIT() throws IOException {}

    @Test
    void helpIsThere() throws Exception {
        Scripts.Outcome outcome = scripts.run("infra/local/run", "--help");
        assertThat(outcome.output()).startsWith("Usage: infra/local/run").contains("--port-command", "--no-demo");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void aTakenPortIsToldWithTheOptionThatChoosesAnother() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Scripts.Outcome outcome = scripts.run(
                    "infra/local/run",
                    "--data=" + scripts.home().resolve("data"),
                    "--port-postgres=" + taken.getLocalPort());
            assertThat(outcome.output())
                    .contains("Cannot start: Port " + taken.getLocalPort() + " of 127.0.0.1 is taken")
                    .contains("choose another port with --port-postgres");
            assertThat(outcome.status()).isEqualTo(1);
        }
    }

    @Test
    void aMachineWithoutTheJdkIsToldWhatToDo() throws Exception {
        Scripts.Outcome outcome =
                scripts.withoutJdk(jdkOfVersion("17.0.9").toString()).run("infra/local/run");
        assertThat(outcome.output()).isEqualTo("""
                        Cannot start: there is no JDK 25 in JAVA_HOME, on PATH, in /usr/lib/jvm, SDKMAN or ~/.jdks.
                        What to do:   install one (https://adoptium.net), or name its folder: JAVA_HOME=<folder> infra/local/run
                        """);
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void whatHasChangedIsBuiltAgainAndAFailureIsTold() throws Exception {
        Path changed = Files.writeString(scripts.home().resolve("pom.xml"), "newer than what is built");
        Files.setLastModifiedTime(changed, FileTime.from(Instant.now().plusSeconds(1)));
        script(scripts.home().resolve("mvnw"), "echo \"$@\"; exit 1");
        Scripts.Outcome outcome = scripts.run("infra/local/run", "--help");
        assertThat(outcome.output())
                .contains("-pl infra/local,command-service,query-service -am package")
                .contains("Cannot start: the build failed, see above.")
                .doesNotContain("Usage");
        assertThat(outcome.status()).isEqualTo(1);
    }

    private Path jdkOfVersion(String version) throws IOException {
        Path jdk = Files.createDirectories(scripts.home().resolve("jdk/bin")).resolveSibling("");
        script(jdk.resolve("bin/java"), "exit 0");
        script(jdk.resolve("bin/javac"), "exit 0");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
