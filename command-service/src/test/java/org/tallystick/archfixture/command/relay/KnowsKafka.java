package org.tallystick.archfixture.command.relay;

import org.apache.kafka.clients.producer.Producer;

/** Keeps to the rule of Kafka. */
public interface KnowsKafka {
    Producer<byte[], byte[]> producer();
}
