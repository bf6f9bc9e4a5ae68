package org.tallystick.servers;

import java.nio.file.Path;
import org.tallystick.servers.kafka.KafkaServer;
import org.tallystick.servers.process.FreePorts;
import org.tallystick.servers.process.RunningServer;

final class EmbeddedKafka implements KafkaWay {

    private final Path folder = ThrowAwayFolder.create("kafka");
    private final KafkaServer server =
            new KafkaServer(folder, folder, FreePorts.next(), FreePorts.next(), KafkaServer.QUICK_START);
    private final RunningServer running = new RunningServer(server);

    @Override
    public void start() {
        running.start();
    }

    @Override
    public void stop() {
        running.stop();
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
    public String bootstrapServers() {
        return server.bootstrapServers();
    }
}
