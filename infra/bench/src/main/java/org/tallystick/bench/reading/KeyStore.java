package org.tallystick.bench.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.flywaydb.core.Flyway;
import org.tallystick.bench.ours.Home;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.KeyWrap;
import org.tallystick.servers.Database;

/** One content key for each state: whether many texts share a key makes no difference to those who read. */
final class KeyStore {

    private KeyStore() {}

    static Map<String, ContentKey> fill(Home home) {
        Flyway.configure()
                .dataSource(home.keys().url(), "keys_owner", Database.PASSWORD)
                .locations("classpath:db/keys")
                .load()
                .migrate();
        try (Connection connection = home.keys().connectAs("keys_owner")) {
            String master = Files.readString(home.masterKeyFile());
            SecretKey wrapping = KeyWrap.aes(Base64.getDecoder().decode(master.strip()));
            Map<String, ContentKey> keys = new HashMap<>();
            for (String state : Stream.concat(Stream.of(Envelope.NO_STATE), MadeLedger.STATES.stream())
                    .toList()) {
                keys.put(state, insert(connection, state, wrapping));
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentKey insert(Connection connection, String state, SecretKey wrapping) throws SQLException {
        SecretKey ofState = random();
        SecretKey content = random();
        UUID kid = UUID.randomUUID();
        try (PreparedStatement insert = connection.prepareStatement("""
                with s as (insert into state_key (state, wrapped) values (?, ?))
                insert into content_key (kid, state, wrapped) values (?, ?, ?)""")) {
            insert.setString(1, state);
            insert.setBytes(2, KeyWrap.wrap(ofState, wrapping));
            insert.setObject(3, kid);
            insert.setString(4, state);
            insert.setBytes(5, KeyWrap.wrap(content, ofState));
            insert.executeUpdate();
        }
        return new ContentKey(kid.toString(), content);
    }

    private static SecretKey random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return KeyWrap.aes(key);
    }
}
