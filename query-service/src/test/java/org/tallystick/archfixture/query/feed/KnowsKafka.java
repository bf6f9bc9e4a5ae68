package org.tallystick.archfixture.query.feed;

import org.apache.kafka.clients.consumer.Consumer;

/** Keeps to every rule. */
public interface KnowsKafka {
    Consumer<byte[], byte[]> consumer();
}
