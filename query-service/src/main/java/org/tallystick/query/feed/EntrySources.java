package org.tallystick.query.feed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Rebuild.Source;
import org.tallystick.query.feed.RebuildProperties.Ledger;

/** What rebuilds may read from. */
final class EntrySources implements AutoCloseable {

    private final LedgerTopic.Source topics;
    private final String origin;
    private final RecordReader reader;
    private final @Nullable HikariDataSource ledger;

    EntrySources(LedgerTopic.Source topics, String origin, RecordReader reader, @Nullable Ledger ledger) {
        this.reader = reader;
        this.topics = topics;
        this.origin = origin;
        this.ledger = ledger == null ? null : pool(ledger);
    }

    boolean has(Source source) {
        return source == Source.KAFKA || ledger != null;
    }

    EntrySource open(Source source) {
        return switch (source) {
            case KAFKA -> new TopicEntries(topics.open(), new PollReader(reader));
            case LEDGER -> {
                if (ledger == null) {
                    throw new IllegalStateException("no ledger is configured here");
                }
                yield new LedgerEntries(ledger, origin, reader);
            }
        };
    }

    private static HikariDataSource pool(Ledger ledger) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ledger");
        config.setJdbcUrl(ledger.url());
        config.setUsername(ledger.username());
        config.setPassword(ledger.password());
        config.setReadOnly(true);
        config.setMaximumPoolSize(RebuildTable.AT_ONCE);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("socketTimeout", 60);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        if (ledger != null) {
            ledger.close();
        }
    }
}
