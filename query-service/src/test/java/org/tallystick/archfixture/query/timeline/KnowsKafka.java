package org.tallystick.archfixture.query.timeline;

import org.apache.kafka.clients.consumer.Consumer;

/** Offends: a second way out of the log. */
public interface KnowsKafka {
    Consumer<byte[], byte[]> consumer();
}
