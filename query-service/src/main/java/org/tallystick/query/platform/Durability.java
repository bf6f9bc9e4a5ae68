package org.tallystick.query.platform;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start on a PostgreSQL that may lose what it has confirmed. */
@Component
public final class Durability implements SmartInitializingSingleton {

    private static final String SWITCHED_OFF = """
            select name from pg_settings
             where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'""";

    private final JdbcClient client;

    Durability(@Qualifier("query") JdbcClient client) {
        this.client = client;
    }

    @Override
    public void afterSingletonsInstantiated() {
        require(client, "readmodel");
    }

    /** @throws IllegalStateException naming what is switched off for that database and role */
    public static void require(JdbcClient database, String name) {
        String off = String.join(
                ", ",
                database.sql(SWITCHED_OFF).query((row, _) -> row.getString(1)).list());
        if (!off.isEmpty()) {
            throw new IllegalStateException(
                    "PostgreSQL of the database " + name + " is not durable: switch on " + off + " and start again");
        }
    }
}
