package org.tallystick.servers;

/** What both ways of running Kafka have in common. The port stays the same over {@code stop}, {@code kill} and {@code start}. */
interface KafkaWay {

    void start();

    void stop();

    void kill();

    /** Stops it and removes its data. */
    void discard();

    String bootstrapServers();
}
