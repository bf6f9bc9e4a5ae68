package org.tallystick.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The auditor's tool as whoever does not trust the host runs it: the one jar, in a process of its own. */
final class AuditorTool {

    static final int UNWITNESSED = 10;
    static final int INVALID = 40;
    static final int DIVERGED = 30;

    private static final JsonMapper JSON = new JsonMapper();

    private final Path policy;
    private final String token;

    /** @param token with which entries may be read */
    AuditorTool(Path policy, String token) {
        this.policy = policy;
        this.token = token;
    }

    /** How it ended, and its findings in full. */
    record Outcome(int exitCode, List<String> findings, String text) {

        boolean holds() {
            return exitCode == 0 || exitCode == UNWITNESSED;
        }

        JsonNode fact(String name) {
            return JSON.readTree(text).path(name);
        }

        /** Whether a finding speaks of that, and not of a longer number that begins alike. */
        boolean names(String what) {
            return findings.stream().anyMatch(finding -> (finding + " ").contains(what + " "));
        }
    }

    /** @param arguments of {@code verify}; policy and form of the answer are added */
    Outcome verify(Object... arguments) throws IOException, InterruptedException {
        return trusting(Stream.concat(Stream.of("verify"), Stream.of(arguments)).toArray());
    }

    /** @param arguments policy and form of the answer are added */
    Outcome trusting(Object... arguments) throws IOException, InterruptedException {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--policy", policy))
                .toArray());
    }

    /** @param arguments the form of the answer is added */
    Outcome run(Object... arguments) throws IOException, InterruptedException {
        Process process =
                start(Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray());
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), findings(text), text);
    }

    Process start(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                LocalRun.HOME
                        .resolve("infra/auditor/target/tallystick-auditor.jar")
                        .toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("TALLYSTICK_TOKEN", token));
        return builder.start();
    }

    private static List<String> findings(String text) {
        return text.isBlank()
                ? List.of()
                : JSON.readTree(text)
                        .path("findings")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
    }
}
