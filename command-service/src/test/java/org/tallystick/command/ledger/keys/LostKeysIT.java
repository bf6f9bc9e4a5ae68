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
                        "INSERT INTO content_key (kid, state, wrapped, created_at)"
                                + " SELECT md5(n::text)::uuid, 'KZ', '', now() + n * interval '1 ms' FROM generate_series(0, ?) AS n",
                        ENTRIES - 1);
        new JdbcTemplate(keys)
                .execute("INSERT INTO state_key VALUES ('KZ', ''); INSERT INTO tag_key VALUES ('KZ', '')");
        JdbcTemplate made = new JdbcTemplate(ledger);
        made.execute("CREATE TABLE ledger_batch (size bigint)");
        made.execute("CREATE TABLE ledger_entry (idx bigint PRIMARY KEY, event_id uuid, event bytea,"
                + " state text DEFAULT 'KZ', state_seq bigint DEFAULT 0)");
        made.update("INSERT INTO ledger_batch VALUES (?)", ENTRIES);
        made.update(
                "INSERT INTO ledger_entry (idx, event_id, event) SELECT n, gen_random_uuid(),"
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
        new JdbcTemplate(keys)
                .update(
                        "INSERT INTO destroyed_key (kid, event_id) VALUES (md5(?)::uuid, gen_random_uuid())",
                        Integer.toString(ENTRIES - 1));
        assertThat(counted()).as("and again while one is lost").isEqualTo(1);
    }

    @Test
    void aStatesOwnKeysAreMissedInHealthAndNamed() {
        assertThat(ofStates("UP")).isEqualTo("[]");
        new JdbcTemplate(keys).execute("DELETE FROM tag_key");
        assertThat(ofStates("DOWN")).isEqualTo("[LostOfState[state=KZ, key=tag]]");
        new JdbcTemplate(keys).execute("DELETE FROM state_key");
        assertThat(ofStates("DOWN")).isEqualTo("[LostOfState[state=KZ, key=state], LostOfState[state=KZ, key=tag]]");
        assertThat(lostKeys().from(0).ofStates()).hasToString(ofStates("DOWN"));
        assertThat(counted()).as("of what was typed").isZero();
    }

    private String ofStates(String status) {
        LostKeys lost = lostKeys();
        lost.count();
        assertThat(lost.health().getStatus().getCode()).isEqualTo(status);
        return String.valueOf(lost.health().getDetails().get("ofStates"));
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
        lose(10);
        JdbcTemplate stored = new JdbcTemplate(keys);
        stored.execute("CREATE TABLE kept_keys AS SELECT * FROM content_key");
        stored.execute("CREATE TABLE kept_position AS SELECT * FROM destruction");
        stored.update("INSERT INTO content_key (kid, state, wrapped, created_at)"
                + " VALUES (md5('3000')::uuid, 'KZ', '', now() + interval '1 hour')");
        JdbcTemplate later = new JdbcTemplate(ledger);
        later.update("INSERT INTO ledger_entry (idx, event_id, event) VALUES (3000, gen_random_uuid(),"
                + " convert_to('{\"kid\":\"' || md5('3000')::uuid || '\"}', 'UTF8'))");
        later.update(
                "INSERT INTO ledger_entry (idx, event_id, event) VALUES (3001, gen_random_uuid(), convert_to('{}', 'UTF8'))");
        later.update("INSERT INTO ledger_batch VALUES (3002)");
        assertThat(counted()).as("one is lost that was looked at before").isZero();

        stored.execute("TRUNCATE content_key, destruction CASCADE");
        stored.execute("INSERT INTO content_key SELECT * FROM kept_keys");
        stored.execute("INSERT INTO destruction SELECT * FROM kept_position");
        assertThat(stored.queryForObject("SELECT next_index FROM destruction", Long.class))
                .isEqualTo(ENTRIES);
        stored.update("INSERT INTO destroyed_key (kid, event_id) VALUES (md5('3000')::uuid, gen_random_uuid())");
        assertThat(counted()).as("what came after is destroyed").isZero();

        stored.execute("TRUNCATE destruction, destroyed_key");
        stored.execute("INSERT INTO destruction SELECT * FROM kept_position");
        assertThat(counted())
                .as("what came after is lost, so all are looked for")
                .isEqualTo(2);
    }

    /** However many entries came since that name no key. */
    @Test
    void aTableOfKeysThatAloneWasRestoredIsLookedForFromTheBeginning() {
        new JdbcTemplate(ledger).update("UPDATE ledger_entry SET event = '' WHERE idx >= 500");
        assertThat(counted()).isZero();
        new JdbcTemplate(keys)
                .update("DELETE FROM content_key WHERE created_at > (SELECT created_at FROM content_key"
                        + " WHERE kid = md5('489')::uuid)");
        assertThat(counted()).isEqualTo(10);
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
