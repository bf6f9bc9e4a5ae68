package org.tallystick.servers.process;

/** A kind of server that can be started any number of times on the same data. */
public interface Server {

    /** Also the name of its log and pid file. */
    String name();

    /** Prepares its data if new and starts its process, without waiting for it. */
    ServerProcess launch();

    /** Returns when the process serves its clients as it should; throws {@link CannotStart} when it does not. */
    void awaitReady(ServerProcess process);
}
