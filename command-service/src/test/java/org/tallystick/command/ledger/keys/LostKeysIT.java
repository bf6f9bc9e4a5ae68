package org.tallystick.command.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** What is looked at again at each start, and what is not. */
class LostKeysIT {

    private static final int ENTRIES = 3_000;

    private final Database keysDatabase = RealPostgres.shared().freshDatabase("keys");
    private final DriverManagerDataSource keys = new DriverManagerDataSource(keysDatabase.superuserUrl());
    private final DriverManagerDataSource ledger = new DriverManagerDataSource(
            RealPostgres.shared().freshDatabase("ledger").superuserUrl());

    /** Each entry names a key of its own. */
    @BeforeEach
    void fill() {
        Flyway.configure()
                .dataSource(keysDatabase.url(), "keys_owner", Database.PASSWORD)
                .locations("classpath:db/keys")
                .load()
                .migrate();
        new JdbcTemplate(keys)
                .update(
                        "INSERT INTO content_key (kid, state, wrapped)"
                                + " SELECT md5(n::text)::uuid, 'KZ', '' FROM generate_series(0, ?) AS n",
                        ENTRIES - 1);
        JdbcTemplate made = new JdbcTemplate(ledger);
        made.execute("CREATE TABLE ledger_batch (size bigint)");
        made.execute("CREATE TABLE ledger_entry (idx bigint PRIMARY KEY, event_id uuid, event bytea)");
        made.update("INSERT INTO ledger_batch VALUES (?)", ENTRIES);
        made.update(
                "INSERT INTO ledger_entry SELECT n, gen_random_uuid(),"
                        + " convert_to('{\"kid\":\"' || md5(n::text)::uuid || '\"}', 'UTF8') FROM generate_series(0, ?) AS n",
                ENTRIES - 1);
    }

    @Test
    void whatWasThereIsNotLookedForAgainUnlessTheNewestIsMissing() {
        assertThat(counted()).isZero();
        lose(10);
        assertThat(counted()).as("looked at before").isZero();
        assertThat(lostKeys().from(0).items()).as("on demand all are").hasSize(1);
        lose(ENTRIES - 1);
        assertThat(counted()).isEqualTo(2);
        assertThat(counted()).as("and again while one is lost").isEqualTo(2);
    }

    @Test
    void keysThatKnowAnotherLedgerAreLookedForFromItsBeginning() {
        assertThat(counted()).isZero();
        lose(10);
        new JdbcTemplate(ledger).update("UPDATE ledger_entry SET event_id = gen_random_uuid()");
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void aRestoredDatabaseGoesOnFromItsOwnPosition() {
        assertThat(counted()).isZero();
        JdbcTemplate later = new JdbcTemplate(ledger);
        later.update("INSERT INTO ledger_entry SELECT 3000, gen_random_uuid(), event FROM ledger_entry WHERE idx = 0");
        later.update("UPDATE ledger_entry SET event = convert_to('{\"kid\":\"' || gen_random_uuid() || '\"}', 'UTF8')"
                + " WHERE idx = 3000");
        later.update("INSERT INTO ledger_batch VALUES (3001)");
        assertThat(counted()).isEqualTo(1);
    }

    /** As a start counts. */
    private long counted() {
        LostKeys lost = lostKeys();
        lost.count();
        return Long.parseLong(String.valueOf(lost.health().getDetails().get("lost")));
    }

    private LostKeys lostKeys() {
        return new LostKeys(ledger, keys, new SimpleMeterRegistry());
    }

    private void lose(int entry) {
        new JdbcTemplate(keys)
                .update("DELETE FROM content_key WHERE kid = md5(?::text)::uuid", Integer.toString(entry));
    }
}
