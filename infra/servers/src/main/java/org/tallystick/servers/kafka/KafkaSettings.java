package org.tallystick.servers.kafka;

import java.nio.file.Path;
import java.util.Locale;

/** The broker's {@code server.properties}: one node that is broker and controller, on 127.0.0.1 only. */
final class KafkaSettings {

    private KafkaSettings() {}

    static String of(Path data, int port, int controllerPort) {
        return String.format(Locale.ROOT, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s

                # One node holds the only copy of everything.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1

                # An event is up to 512 KiB and travels in batches with its sealed record.
                message.max.bytes=4194304
                replica.fetch.max.bytes=4194304
                # A topic with default settings would lose its record by retention: only its owner may create it.
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                # After a sudden death the controller keeps the old broker's place until its session has run out; default 9 s.
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=500
                # Default 128 MiB: half of this process's memory for topics of a few kilobytes.
                log.cleaner.dedupe.buffer.size=8388608
                """, port, controllerPort, data);
    }
}
