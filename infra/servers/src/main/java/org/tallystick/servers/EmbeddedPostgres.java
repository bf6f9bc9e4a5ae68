package org.tallystick.servers;

import java.nio.file.Path;
import org.tallystick.servers.postgres.PostgresPrograms;
import org.tallystick.servers.postgres.PostgresServer;
import org.tallystick.servers.process.FreePorts;
import org.tallystick.servers.process.RunningServer;
import org.tallystick.servers.process.TempFolder;

final class EmbeddedPostgres implements PostgresWay {

    private final Path folder = ThrowAwayFolder.create("postgres");
    private final PostgresServer server = new PostgresServer(
            folder, folder, PostgresPrograms.unpackedBelow(TempFolder.ofThisUser()), FreePorts.next());
    private final RunningServer running = new RunningServer(server);

    @Override
    public void start() {
        running.start();
    }

    @Override
    public void kill() {
        running.kill();
    }

    @Override
    public void discard() {
        running.kill();
        ThrowAwayFolder.discard(folder);
    }

    @Override
    public String url(String database) {
        return server.url(database);
    }

    @Override
    public String superuserUrl(String database) {
        return server.superuserUrl(database);
    }
}
