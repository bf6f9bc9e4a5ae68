package org.tallystick.local;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.local.demo.DemoData;
import org.tallystick.servers.process.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code infra/local/run}. */
@Command(
        name = "infra/local/run",
        description = "Starts PostgreSQL, Kafka, a token issuer, command-service and query-service on this machine, on"
                + " 127.0.0.1 only. Ctrl-C stops everything; the data stays.",
        footer =
                "%nEvery option can also be given as an environment variable, for instance TALLYSTICK_PORT_COMMAND=8090.",
        defaultValueProvider = EnvironmentDefaults.class,
        sortOptions = false)
final class Main implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "org/tallystick/local/launcher-logback.xml");
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        var progress = new Progress(System.out);
        var settings = options.settings();
        var services = new BuiltServices(settings);
        var demo = new DemoData(InstantSource.system());
        try {
            return new Session(settings, services, Optional.of(demo), progress).run();
        } catch (CannotStart e) {
            System.err.println("\nCannot start: " + e.problem() + "\nWhat to do:   " + e.advice());
            return 1;
        }
    }
}
