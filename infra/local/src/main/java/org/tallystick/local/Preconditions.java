package org.tallystick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.FreePorts;

/** What must hold before anything is started. */
final class Preconditions {

    static final long ENOUGH_DISK = 2L << 30;

    private Preconditions() {}

    /** PostgreSQL and Kafka stop hard on a full disk: better not to start than to end so a minute later. */
    static void requireDisk(Path folder, long bytes) {
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            if (free < bytes) {
                throw new CannotStart(
                        "The disk of " + folder + " is nearly full: " + (free >> 20) + " MB are free, " + (bytes >> 20)
                                + " MB are needed.",
                        "Free some space, or name a folder on another disk with --data <folder>.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireFree(Ports ports) {
        var options = new LinkedHashMap<String, Integer>();
        options.put("--port-postgres", ports.postgres());
        options.put("--port-kafka", ports.kafka());
        options.put("--port-kafka (its second port)", ports.kafkaController());
        options.put("--port-issuer", ports.issuer());
        options.put("--port-command", ports.command());
        options.put("--port-query", ports.query());
        options.forEach(Preconditions::requireFree);
    }

    private static void requireFree(String option, int port) {
        if (!FreePorts.isFree(port)) {
            throw new CannotStart(
                    "Port " + port + " of 127.0.0.1 is taken by another program.",
                    "Stop that program, or choose another port with " + option + ".");
        }
    }
}
