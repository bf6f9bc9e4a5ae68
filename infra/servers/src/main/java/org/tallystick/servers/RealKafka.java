package org.tallystick.servers;

/** A real Kafka 4.2 broker on 127.0.0.1 and a free port. It creates no topic by itself. */
public final class RealKafka implements AutoCloseable {

    private final KafkaWay way;
    private final Thread closeAtEnd = new Thread(this::discard, "stop Kafka");

    private RealKafka(KafkaWay way) {
        this.way = way;
        Runtime.getRuntime().addShutdownHook(closeAtEnd);
        way.start();
    }

    /** The one for most tests: started on first use, gone with the JVM. */
    public static RealKafka shared() {
        return Shared.INSTANCE;
    }

    /** One of its own, for a test that stops or kills it. */
    public static RealKafka start() {
        return new RealKafka(Way.chosen() == Way.CONTAINERS ? new ContainerKafka() : new EmbeddedKafka());
    }

    public String bootstrapServers() {
        return way.bootstrapServers();
    }

    /** An orderly stop; the data stays. */
    public void stop() {
        way.stop();
    }

    /** {@code kill -9}; the data stays. */
    public void kill() {
        way.kill();
    }

    /** Starts it again on the same data and port. */
    public void startAgain() {
        way.start();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(closeAtEnd);
        discard();
    }

    private void discard() {
        way.discard();
    }

    private static final class Shared {
        static final RealKafka INSTANCE = RealKafka.start();
    }
}
