package org.tallystick.query.platform;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.servers.Database;

/** Asks a read model as the service does, without HTTP. */
public final class Asking {

    private Asking() {}

    /** Under their master key. */
    public static Secrets secrets(TestKeys keys) {
        return new Secrets(MasterKey.from(keys.masterKeyFile()));
    }

    /** Opens what is under these keys. */
    public static Texts texts(TestKeys keys) {
        DataSource store = new DriverManagerDataSource(keys.url(), "keys_read", Database.PASSWORD);
        return new Texts(JdbcClient.create(store), MasterKey.from(keys.masterKeyFile()));
    }

    /** @param store as the role that answers questions */
    public static Answers of(DataSource store, Applied applied) {
        JdbcClient client = JdbcClient.create(store);
        TransactionTemplate snapshot = new TransactionTemplate(new DataSourceTransactionManager(store));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return new Answers(
                new Snapshots(new Points(applied, client), client, snapshot),
                _ -> Verification.PENDING,
                _ -> Verification.PENDING);
    }
}
