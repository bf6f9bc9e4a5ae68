package org.tallystick.servers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.tallystick.servers.postgres.Durability;
import org.tallystick.servers.process.FreePorts;
import org.tallystick.servers.process.Waiting;
import org.testcontainers.containers.wait.strategy.Wait;

/** PostgreSQL from its official image. Not yet seen with a container engine. */
final class ContainerPostgres implements PostgresWay {

    private static final String IMAGE = "postgres:18";
    private static final String PASSWORD = "local";

    private final int port = FreePorts.next();
    private final FixedPortContainer container = new FixedPortContainer(IMAGE, port, 5432)
            .withEnv("POSTGRES_PASSWORD", PASSWORD)
            .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8 --data-checksums")
            .withCommand(
                    "postgres", "-c", "max_connections=200", "-c", "shared_buffers=256MB", "-c", "scram_iterations=1")
            // The image starts it once for itself before it starts it for us.
            .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2));

    @Override
    public void start() {
        container.startAgainOrFirst();
        if (!Waiting.until(this::isDurable, Duration.ofSeconds(60))) {
            throw new IllegalStateException(IMAGE + " is not ready after 60 s: " + container.getLogs());
        }
    }

    private boolean isDurable() {
        try (var connection = DriverManager.getConnection(superuserUrl("postgres"))) {
            Durability.require(connection);
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public void discard() {
        container.stop();
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":" + port + "/" + database;
    }

    @Override
    public String superuserUrl(String database) {
        return url(database) + "?user=postgres&password=" + PASSWORD;
    }
}
