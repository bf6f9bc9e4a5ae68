package org.tallystick.bench.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tallystick.bench.ours.Home;
import org.tallystick.bench.ours.ServiceProcess;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** Query-service from its jar, with databases that are empty when it starts: what it does then is a rebuild. */
final class ReadSide implements AutoCloseable {

    private static final List<String> OPTIONS = List.of("-Xmx768m");

    private final Home home;
    private final Database readModel;
    private final Database witness;
    private final Path witnessKey = Home.secret(
            NoteSigner.generate("tallystick.local/bench-witness", SignatureType.COSIGNATURE, new SecureRandom()));
    private final ServiceProcess service;

    ReadSide(RealPostgres postgres, Home home) {
        this.home = home;
        this.readModel = postgres.freshDatabase("readmodel");
        this.witness = postgres.freshDatabase("witness");
        this.service = new ServiceProcess("query-service", OPTIONS, this::settings);
    }

    private Map<String, String> settings(int port) {
        var settings = new TreeMap<String, String>();
        settings.put("server.port", Integer.toString(port));
        settings.put("spring.kafka.bootstrap-servers", home.bootstrapServers());
        settings.put(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                home.issuer().uri());
        settings.put("tallystick.origin", Home.ORIGIN);
        settings.putAll(Home.login("tallystick.readmodel", readModel, "readmodel_feed", "readmodel_owner"));
        settings.put("tallystick.readmodel.query.username", "readmodel_query");
        settings.put("tallystick.readmodel.query.password", Database.PASSWORD);
        settings.put("tallystick.keys.url", home.keys().url());
        settings.put("tallystick.keys.username", "keys_read");
        settings.put("tallystick.keys.password", Database.PASSWORD);
        settings.put("tallystick.keys.master-key-file", home.masterKeyFile().toString());
        settings.putAll(Home.login("tallystick.witness", witness, "witness_keep", "witness_owner"));
        settings.put("tallystick.witness.key-file", witnessKey.toString());
        settings.put(
                "tallystick.witness.log-keys",
                NoteSigner.parse(NoteSigner.generate(Home.ORIGIN, SignatureType.ED25519, new SecureRandom()))
                        .key()
                        .toString());
        return settings;
    }

    Database readModel() {
        return readModel;
    }

    String url() {
        return service.url();
    }

    void awaitReady() {
        service.awaitReady();
    }

    void requireAlive() {
        if (ProcessHandle.of(service.pid()).isEmpty()) {
            service.awaitReady(); // tells why it is not
        }
    }

    /** Up to which entry every projection is; −1 while there is none. A version that was replaced goes no further. */
    long applied() {
        try (Connection connection = readModel.connectAs("readmodel_feed");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select coalesce(min(next_index), -1) from feed.projection_position where retired_at is null""")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException _) {
            return -1; // not migrated yet
        }
    }

    /** The most that the process ever had in memory, in MiB (Linux, {@code proc_pid_status(5)}); 0 where the system does not tell. */
    long peakMemory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + service.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }

    @Override
    public void close() {
        service.close();
        try {
            Files.delete(witnessKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
