package org.tallystick.query.platform;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that is written while it is asked. */
@FunctionalInterface
public interface Streamed {

    /** @throws ProblemException to refuse, as long as little has been written */
    void write(Snapshot snapshot, OutputStream out) throws IOException;
}
