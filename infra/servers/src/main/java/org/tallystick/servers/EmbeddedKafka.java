package org.tallystick.servers;

import java.nio.file.Path;
import org.tallystick.servers.kafka.KafkaServer;
import org.tallystick.servers.process.FreePorts;

final class EmbeddedKafka implements KafkaWay {

    private final Path folder = ThrowAwayFolder.create("kafka");
    private final KafkaServer server =
            new KafkaServer(folder, folder, FreePorts.next(), FreePorts.next(), KafkaServer.QUICK_START);

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
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
    public String bootstrapServers() {
        return server.bootstrapServers();
    }
}
