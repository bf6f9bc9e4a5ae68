package org.tallystick.bench.ours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealKafka;
import org.tallystick.servers.RealPostgres;

/** What one command-service needs of its own: ledger, keys, broker, issuer, and the settings to find them; all else is at its default. */
public final class Home implements AutoCloseable {

    public static final String ORIGIN = "tallystick.local/bench";

    private final Database ledger;
    private final Database keys;
    private final Database heads;
    private final RealKafka kafka = RealKafka.start();
    private final Path masterKey = masterKey();
    private final Path signerKey = secret(NoteSigner.generate(ORIGIN, SignatureType.ED25519, new SecureRandom()));
    private final Issuer issuer = new Issuer();

    public Home(RealPostgres postgres) {
        ledger = postgres.freshDatabase("ledger");
        keys = postgres.freshDatabase("keys");
        heads = postgres.freshDatabase("heads");
    }

    Map<String, String> settings(int port) {
        var settings = new TreeMap<String, String>();
        settings.put("server.port", Integer.toString(port));
        settings.put("server.address", "127.0.0.1");
        settings.put("tallystick.origin", ORIGIN);
        settings.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        settings.put("tallystick.topic.replication-factor", "1");
        settings.put("tallystick.topic.min-insync-replicas", "1");
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.uri());
        settings.put("spring.security.oauth2.resourceserver.jwt.audiences", "tallystick");
        settings.putAll(login("tallystick.ledger", ledger, "ledger_append", "ledger_owner"));
        settings.putAll(login("tallystick.keys", keys, "keys_write", "keys_owner"));
        settings.put("tallystick.keys.master-key-file", masterKey.toString());
        settings.putAll(login("tallystick.heads", heads, "heads_sign", "heads_owner"));
        settings.put("tallystick.seal.key-file", signerKey.toString());
        return settings;
    }

    public static Map<String, String> login(String prefix, Database database, String user, String owner) {
        return Map.of(
                prefix + ".url",
                database.url(),
                prefix + ".username",
                user,
                prefix + ".password",
                Database.PASSWORD,
                prefix + ".migration.username",
                owner,
                prefix + ".migration.password",
                Database.PASSWORD);
    }

    private static Path masterKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return secret(Base64.getEncoder().encodeToString(key));
    }

    public static Path secret(String content) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path file = Files.createTempFile("bench-key", "", ownerOnly);
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long entries() {
        try (var connection = ledger.connectAs("ledger_append");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM ledger_entry")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Database keys() {
        return keys;
    }

    public Path masterKeyFile() {
        return masterKey;
    }

    public Issuer issuer() {
        return issuer;
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public void close() {
        issuer.close();
        kafka.close();
        try {
            Files.delete(masterKey);
            Files.delete(signerKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
