package org.tallystick.servers.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.Server;
import org.tallystick.servers.process.ServerCommand;
import org.tallystick.servers.process.ServerProcess;
import org.tallystick.servers.process.StopSignal;

/** One PostgreSQL on 127.0.0.1, durable, in its own process. Can be started again on the same folder after any death. */
public final class PostgresServer implements Server {

    static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DataFolder folder;
    private final Path programs;
    private final Path runFolder;
    private final int port;
    private final UnprivilegedUser user;

    /**
     * @param folder the cluster's folder, made on the first start
     * @param runFolder where log and pid file go
     * @param programs from {@link PostgresPrograms#unpackedBelow}
     */
    public PostgresServer(Path folder, Path runFolder, Path programs, int port) {
        this(folder, runFolder, programs, port, UnprivilegedUser.choose());
    }

    PostgresServer(Path folder, Path runFolder, Path programs, int port, UnprivilegedUser user) {
        this.folder = new DataFolder(folder.toAbsolutePath());
        this.runFolder = runFolder;
        this.programs = programs.toAbsolutePath();
        this.port = port;
        this.user = user;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public ServerProcess launch() {
        folder.initialiseIfNew(programs, user);
        ServerProcess.stopPredecessor(command());
        PostmasterPid.forgetStranger(folder.data());
        return ServerProcess.start(command());
    }

    /** Returns when it accepts connections and its durability has been verified. */
    @Override
    public void awaitReady(ServerProcess process) {
        process.awaitReady(this::answers, PATIENCE);
        try (var connection = connect()) {
            Durability.require(connection);
        } catch (SQLException e) {
            throw new CannotStart(
                    "PostgreSQL can not be examined: " + e.getMessage(), "See its log in " + runFolder, e);
        }
    }

    // Settings of durability are deliberately not forced here: someone's changed setting is to be told, not overruled.
    private ServerCommand command() {
        var arguments = user.command(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                folder.data().toString(),
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        return new ServerCommand(name(), arguments, Map.of("LC_ALL", "C"), runFolder, StopSignal.INT);
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException _) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(superuserUrl(SUPERUSER));
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** With user and password; for creating databases, and for tampering in tests. */
    public String superuserUrl(String database) {
        var password = URLEncoder.encode(folder.superuserPassword(), StandardCharsets.UTF_8);
        return url(database) + "?user=" + SUPERUSER + "&password=" + password;
    }

    public int port() {
        return port;
    }
}
