package org.tallystick.local;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The command line. */
final class Options {

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            defaultValue = "infra/local/data",
            description = "Where everything is kept. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("infra/local/data");

    @Option(names = "--no-demo", description = "Leave a new ledger empty instead of loading the demo data set.")
    private boolean noDemo;

    @Option(
            names = "--port-command",
            paramLabel = "<port>",
            defaultValue = "8080",
            description = "command-service. Default: ${DEFAULT-VALUE}")
    private int command;

    @Option(
            names = "--port-query",
            paramLabel = "<port>",
            defaultValue = "8081",
            description = "query-service. Default: ${DEFAULT-VALUE}")
    private int query;

    @Option(
            names = "--port-issuer",
            paramLabel = "<port>",
            defaultValue = "9000",
            description = "The token issuer. Default: ${DEFAULT-VALUE}")
    private int issuer;

    @Option(
            names = "--port-postgres",
            paramLabel = "<port>",
            defaultValue = "15432",
            description = "PostgreSQL. Default: ${DEFAULT-VALUE}")
    private int postgres;

    @Option(
            names = "--port-kafka",
            paramLabel = "<port>",
            defaultValue = "19092",
            description = "Kafka, which uses the next one too. Default: ${DEFAULT-VALUE}")
    private int kafka;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    @SuppressWarnings("unused") // Picocli looks at it, nobody else.
    private boolean help;

    Settings settings() {
        return new Settings(
                data.toAbsolutePath().normalize(),
                new Ports(command, query, issuer, postgres, kafka, kafka + 1),
                !noDemo);
    }
}
