package org.tallystick.acceptance.check;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** One pass over the ledger, with the topic in step and the read models' positions at the end. Nothing is written anywhere. */
public final class Consistency {

    private final Database ledger;
    private final Database readModel;
    private final String bootstrapServers;

    /** Where a database is and who reads it; SELECT is enough. */
    public record Database(String url, String username, String password) {

        Connection open() throws SQLException {
            Properties login = new Properties();
            login.setProperty("user", username);
            login.setProperty("password", password);
            Connection connection = DriverManager.getConnection(url, login);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        }
    }

    /**
     * @param ledgerEntries entries in the ledger
     * @param topicEntries how many of them are committed on the topic
     * @param readModelEntries how many of them the slowest read model has applied
     */
    public record Result(long ledgerEntries, long topicEntries, long readModelEntries, Findings findings) {

        /** Whether nothing contradicts; what lags is not wrong. */
        public boolean consistent() {
            return findings.count() == 0;
        }

        /** Whether, besides, everyone has everything. */
        public boolean level() {
            return ledgerEntries == topicEntries && ledgerEntries == readModelEntries;
        }
    }

    public Consistency(Database ledger, String bootstrapServers, Database readModel) {
        this.ledger = ledger;
        this.bootstrapServers = bootstrapServers;
        this.readModel = readModel;
    }

    public Result check() throws SQLException {
        Findings findings = new Findings();
        // The read models are looked at first and the ledger last: each may only be behind its source.
        try (Connection model = readModel.open();
                TopicReader topic = new TopicReader(bootstrapServers);
                Connection source = ledger.open()) {
            ReadModel applied = new ReadModelReader(model).read();
            ReadModelCheck readModels = new ReadModelCheck(findings, applied);
            LedgerReader reader = new LedgerReader(source);
            Map<Long, String> batchFrontiers = reader.batchFrontiers();
            LedgerCheck ledgerCheck = new LedgerCheck(findings, batchFrontiers);
            TopicCheck topicCheck = new TopicCheck(findings, topic, batchFrontiers);
            reader.forEach(row -> {
                ledgerCheck.accept(row);
                topicCheck.accept(row);
                readModels.accept(row);
            });
            readModels.finish(ledgerCheck.size());
            return new Result(ledgerCheck.size(), topicCheck.finish(), applied.slowest(), findings);
        }
    }
}
