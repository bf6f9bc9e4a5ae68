package org.tallystick.command.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.KeyWrap;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

class KeysIT {

    private final Database database = RealPostgres.shared().freshDatabase("keys");
    private final HikariDataSource pool = pool(database);
    private final SecretKey master = RandomKeys.aes256();

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(database.url(), "keys_owner", Database.PASSWORD)
                .locations("classpath:db/keys")
                .load()
                .migrate();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aContentKeyIsDurableBeforeItIsHandedOut() {
        Keys keys = keys();
        for (int n = 0; n < 500; n++) {
            ContentKey key = keys.newContentKey("KZ");
            assertThat(stored(key.kid())).isEqualTo(key.key());
        }
    }

    @Test
    void noContentKeyIsHandedOutTwice() {
        Keys keys = keys();
        Set<String> kids = new HashSet<>();
        List<String> all = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(n -> keys.newContentKey(n % 2 == 0 ? "KZ" : "KG").kid())
                .toList();
        kids.addAll(all);

        assertThat(kids).hasSize(2000);
    }

    @Test
    void instancesAgreeOnTheKeysOfAState() {
        List<SecretKey> tagKeys = IntStream.range(0, 32)
                .parallel()
                .mapToObj(n -> keys().tagKey("KZ"))
                .distinct()
                .toList();

        assertThat(tagKeys).hasSize(1);
        assertThat(keys().tagKey("KG")).isNotEqualTo(tagKeys.getFirst());
    }

    @Test
    void aSubjectHasOnePseudonymEverywhere() {
        List<UUID> ids = IntStream.range(0, 32)
                .parallel()
                .mapToObj(n -> keys().of("https://issuer.example", "reporter"))
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
        assertThat(keys().of("https://other.example", "reporter")).isNotEqualTo(ids.getFirst());
    }

    @Test
    void anotherMasterKeyIsRefusedAtTheStart() {
        keys().newContentKey("KZ");

        assertThatThrownBy(() -> new Keys(pool, RandomKeys.aes256(), _ -> false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master key");
    }

    /** Another one would unwrap nothing that the first one wrapped. */
    @Test
    void aStatesKeyThatIsLostIsNotReplaced() {
        keys().newContentKey("KZ");
        JdbcTemplate owner = new JdbcTemplate(new DriverManagerDataSource(database.superuserUrl()));
        assertThat(owner.update("DELETE FROM state_key")).isEqualTo(1);

        Keys keys = keys();
        assertThatThrownBy(() -> keys.newContentKey("KZ"))
                .isInstanceOf(TryAgainLaterException.class)
                .hasMessageContaining("KZ is lost");
        assertThatThrownBy(() -> keys.ofPerson("KZ", UUID.randomUUID())).isInstanceOf(TryAgainLaterException.class);
        assertThat(keys.newContentKey("KG").kid()).isNotEmpty();
        assertThat(owner.queryForList("SELECT state FROM state_key", String.class))
                .containsExactly("KG");
    }

    @Test
    void whetherAKeyWasUsedIsAskedOnlyWhereItIsNotThere() {
        SecretKey made = keys().tagKey("KZ");
        Keys another = new Keys(pool, master, state -> {
            throw new AssertionError(state);
        });
        assertThat(another.tagKey("KZ")).isEqualTo(made);
    }

    /** As another instance does, between the first look and the answer. */
    @Test
    void aKeyThatAnotherInstanceMadeMeanwhileIsNotLost() {
        Keys slow = new Keys(pool, master, state -> {
            keys().tagKey(state);
            return true;
        });
        assertThat(slow.tagKey("KZ")).isEqualTo(keys().tagKey("KZ"));
    }

    private Keys keys() {
        return new Keys(pool, master, _ -> false);
    }

    private SecretKey stored(String kid) {
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        byte[] wrapped = jdbc.queryForObject("SELECT wrapped FROM content_key WHERE kid = ?::uuid", byte[].class, kid);
        byte[] stateKey = jdbc.queryForObject("SELECT wrapped FROM state_key WHERE state = 'KZ'", byte[].class);
        return KeyWrap.unwrap(
                Objects.requireNonNull(wrapped), KeyWrap.unwrap(Objects.requireNonNull(stateKey), master));
    }

    private static HikariDataSource pool(Database database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername("keys_write");
        pool.setPassword(Database.PASSWORD);
        pool.setMaximumPoolSize(4);
        return pool;
    }
}
