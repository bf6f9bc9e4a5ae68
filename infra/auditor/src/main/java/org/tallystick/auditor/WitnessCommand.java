package org.tallystick.auditor;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.witness.KeyFile;
import org.tallystick.auditor.witness.Witness;
import org.tallystick.auditor.witness.WitnessServer;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Somebody else's memory of a log. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description =
                "Serves C2SP tlog-witness: POST /add-checkpoint. Cosigns a head only if it continues the one cosigned last,"
                        + " and stores it before it answers. Runs until it is stopped.")
final class WitnessCommand implements Callable<Integer> {

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "<file>",
            description = "The logs to witness: log lines of a C2SP tlog-policy.")
    private Path policy = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "<file>",
            description = "Private key, readable by its owner alone.")
    private Path key = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "<name>",
            description =
                    "With a key file that is not there yet: make a key of that name, such as witness.example/one.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--heads",
            required = true,
            paramLabel = "<folder>",
            description =
                    "Where the heads are kept; made together with the key. Whoever loses it has to make a new key.")
    private Path heads = Path.of("");

    @Option(
            names = "--host",
            paramLabel = "<address>",
            defaultValue = "127.0.0.1",
            description = "Default: ${DEFAULT-VALUE}")
    private String host = "";

    @Option(names = "--port", paramLabel = "<port>", defaultValue = "8095", description = "Default: ${DEFAULT-VALUE}")
    private int port;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        NoteSigner signer = signer();
        try (WitnessServer server = new WitnessServer(
                new Witness(signer, logs(), heads, InstantSource.system()), new InetSocketAddress(host, port))) {
            PrintWriter out =
                    Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
            out.println("vkey: " + signer.key());
            out.println("listening: http://" + host + ":" + server.port() + "/add-checkpoint");
            out.flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            return 0;
        }
        return 0;
    }

    private NoteSigner signer() {
        return name.filter(any -> Files.notExists(key)).map(this::created).orElseGet(() -> KeyFile.read(key));
    }

    private NoteSigner created(String newName) {
        NoteSigner signer = KeyFile.create(key, newName);
        Witness.createHeads(heads, signer.key());
        return signer;
    }

    private TrustPolicy logs() {
        try {
            return TrustPolicy.parse(Given.read(policy));
        } catch (IllegalArgumentException e) {
            throw new CannotCheckException(policy + ": " + e.getMessage(), e);
        }
    }
}
