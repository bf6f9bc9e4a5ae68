package org.tallystick.archfixture.command.report;

import org.apache.kafka.clients.producer.Producer;

/** Offends: a second way into the log. */
public interface KnowsKafka {
    Producer<byte[], byte[]> producer();
}
