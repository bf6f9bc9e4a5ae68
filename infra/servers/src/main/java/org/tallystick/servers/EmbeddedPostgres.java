package org.tallystick.servers;

import java.nio.file.Path;
import org.tallystick.servers.postgres.PostgresPrograms;
import org.tallystick.servers.postgres.PostgresServer;
import org.tallystick.servers.process.FreePorts;
import org.tallystick.servers.process.TempFolder;

final class EmbeddedPostgres implements PostgresWay {

    private final Path folder = ThrowAwayFolder.create("postgres");
    private final PostgresServer server = new PostgresServer(
            folder, folder, PostgresPrograms.unpackedBelow(TempFolder.ofThisUser()), FreePorts.next());

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void discard() {
        server.kill();
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
