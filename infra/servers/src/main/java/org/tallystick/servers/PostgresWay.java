package org.tallystick.servers;

/** What both ways of running PostgreSQL have in common. The port stays the same over {@code kill} and {@code start}. */
interface PostgresWay {

    void start();

    void kill();

    /** Stops it and removes its data. */
    void discard();

    String url(String database);

    String superuserUrl(String database);
}
