package org.tallystick.acceptance.check;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The operator's command line: prints every discrepancy; exit code 0 consistent, 1 not, 2 could not be checked. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 2,
        description = "Compares ledger, Kafka and read models, and recomputes every hash.")
public final class CheckCommand implements Callable<Integer> {

    @Option(names = "--ledger", required = true, description = "JDBC URL of the ledger database")
    private String ledger = "";

    @Option(names = "--ledger-user", defaultValue = "ledger_append", description = "default: ${DEFAULT-VALUE}")
    private String ledgerUser = "";

    @Option(names = "--read-model", required = true, description = "JDBC URL of the read model database")
    private String readModel = "";

    @Option(names = "--read-model-user", defaultValue = "readmodel_query", description = "default: ${DEFAULT-VALUE}")
    private String readModelUser = "";

    @Option(names = "--bootstrap-servers", required = true, description = "Kafka, host:port[,…]")
    private String bootstrapServers = "";

    @Option(names = "--password", defaultValue = "${env:TALLYSTICK_PASSWORD:-local}", description = "of both users")
    private String password = "";

    public static void main(String[] args) {
        System.exit(new CommandLine(new CheckCommand()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Consistency.Result result = new Consistency(
                        new Consistency.Database(ledger, ledgerUser, password),
                        bootstrapServers,
                        new Consistency.Database(readModel, readModelUser, password))
                .check();
        result.findings().kept().forEach(System.out::println);
        System.out.println("ledger " + result.ledgerEntries() + ", topic " + result.topicEntries() + ", read models "
                + result.readModelEntries() + ": " + result.findings().count() + " discrepancies");
        return result.consistent() ? 0 : 1;
    }
}
