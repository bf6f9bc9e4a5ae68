package org.tallystick.local;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tallystick.servers.Database;

/** The settings of the two services for a local run. */
final class ServiceProperties {

    private static final String ORIGIN = "tallystick.local/ledger";
    private static final String WITNESS = "tallystick.local/witness";

    private final Map<String, String> properties = new TreeMap<>();
    private final Settings settings;

    private ServiceProperties(Settings settings) {
        this.settings = settings;
    }

    static Map<String, String> command(Settings settings, boolean scriptedClock) {
        return new ServiceProperties(settings)
                .common(settings.ports().command())
                .database("ledger", "ledger_append", "ledger_owner")
                .database("keys", "keys_write", "keys_owner")
                .set("tallystick.keys.master-key-file", MasterKey.in(settings.secrets()))
                .database("heads", "heads_sign", "heads_owner")
                .set(
                        "tallystick.seal.key-file",
                        NoteKey.signer(settings.secrets(), ORIGIN).file())
                .nextKey()
                // One broker holds the only copy.
                .set("tallystick.topic.replication-factor", 1)
                .set("tallystick.topic.min-insync-replicas", 1)
                .set("tallystick.clock.scripted", scriptedClock)
                .properties;
    }

    static Map<String, String> query(Settings settings) {
        return new ServiceProperties(settings)
                .common(settings.ports().query())
                .database("readmodel", "readmodel_feed", "readmodel_owner")
                .set("tallystick.readmodel.query.username", "readmodel_query")
                .set("tallystick.readmodel.query.password", Database.PASSWORD)
                .reader("keys", "keys", "keys_read")
                .set("tallystick.keys.master-key-file", MasterKey.in(settings.secrets()))
                .database("witness", "witness_keep", "witness_owner")
                .set(
                        "tallystick.witness.key-file",
                        NoteKey.witness(settings.secrets(), WITNESS).file())
                .set("tallystick.witness.log-keys", logKeys(settings))
                .reader("rebuild.ledger", "ledger", "ledger_read")
                .properties;
    }

    /** Both, while one replaces the other. */
    private static String logKeys(Settings settings) {
        var current = NoteKey.signer(settings.secrets(), ORIGIN).vkey();
        return NoteKey.nextSigner(settings.secrets(), ORIGIN)
                .map(next -> current + "," + next.vkey())
                .orElse(current);
    }

    private ServiceProperties nextKey() {
        NoteKey.nextSigner(settings.secrets(), ORIGIN)
                .ifPresent(next -> set("tallystick.seal.next.key-file", next.file()));
        return this;
    }

    /** As YAML. */
    static String text(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(entry -> entry.getKey() + ": '" + entry.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
    }

    private ServiceProperties common(int port) {
        return set("server.port", port)
                .set("server.address", "127.0.0.1")
                .set("spring.kafka.bootstrap-servers", settings.ports().kafkaServers())
                .set(
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        settings.ports().issuerUrl())
                .set("spring.security.oauth2.resourceserver.jwt.audiences", "tallystick")
                .set("tallystick.origin", ORIGIN);
    }

    private ServiceProperties database(String name, String role, String owner) {
        var migration = "tallystick." + name + ".migration";
        return reader(name, name, role)
                .set(migration + ".username", owner)
                .set(migration + ".password", Database.PASSWORD);
    }

    // Without a migration role: a service that only reads a database of the other one.
    private ServiceProperties reader(String name, String database, String role) {
        var prefix = "tallystick." + name;
        return set(prefix + ".url", url(database))
                .set(prefix + ".username", role)
                .set(prefix + ".password", Database.PASSWORD);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/" + database;
    }

    private ServiceProperties set(String name, Object value) {
        properties.put(name, value.toString());
        return this;
    }
}
