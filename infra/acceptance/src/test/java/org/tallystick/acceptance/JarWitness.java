package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.ledger.AddCheckpoint;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.VerifierKey;
import org.tallystick.servers.process.FreePorts;

/** The auditor's jar as a witness that is nobody's but its own. Killed when closed; what it cosigned stays in its folder. */
final class JarWitness implements AutoCloseable {

    private final Process process;
    private final Api api;
    private final Path heads;
    private final VerifierKey key;

    /**
     * @param policy names the log that it witnesses
     * @param folder of its key and heads, made for both where it has none
     */
    JarWitness(AuditorTool auditor, Path policy, Path folder) throws IOException {
        int port = FreePorts.next();
        URI url = URI.create("http://127.0.0.1:" + port);
        this.api = new Api(url, url, url);
        this.heads = folder.resolve("heads");
        this.process = auditor.start(
                "witness",
                "--policy",
                policy,
                "--key",
                folder.resolve("witness-key"),
                "--name",
                "witness.example/jar",
                "--heads",
                heads,
                "--port",
                port);
        BufferedReader said = process.inputReader();
        this.key = VerifierKey.parse(said.readLine().replace("vkey: ", ""));
        assertThat(said.readLine()).startsWith("listening: ");
    }

    VerifierKey key() {
        return key;
    }

    Answer brought(AddCheckpoint request) throws IOException {
        return brought(request.toBytes());
    }

    Answer brought(byte[] request) throws IOException {
        return api.postToQueryService("/add-checkpoint", request);
    }

    /** The head of a log that it cosigned last. */
    Path cosigned(String origin) {
        return ofLog(origin).resolve("checkpoint");
    }

    /** Heads that it kept because they contradict the one that it had cosigned. */
    List<Path> contradicting(String origin) throws IOException {
        try (Stream<Path> files = Files.list(ofLog(origin))) {
            return files.filter(file -> file.getFileName().toString().startsWith("contradicting-"))
                    .toList();
        }
    }

    private Path ofLog(String origin) {
        return heads.resolve(HexFormat.of().formatHex(Digests.sha256(origin.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }
}
