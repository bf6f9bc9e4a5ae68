package org.tallystick.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tallystick.servers.process.ServerCommand;
import org.tallystick.servers.process.ServerProcess;
import org.tallystick.servers.process.StopSignal;

/** Processes of a launcher that was killed: they run on, hold ports and data, and must end before the next start. */
final class Leftovers {

    private static final List<String> IN_ORDER_OF_STOPPING =
            List.of("query-service", "command-service", "issuer", "kafka", "postgres");

    private Leftovers() {}

    static void stop(Path runFolder, Progress progress) {
        for (var name : IN_ORDER_OF_STOPPING) {
            var signal = name.equals("postgres") ? StopSignal.INT : StopSignal.TERM;
            if (ServerProcess.stopPredecessor(new ServerCommand(name, List.of(), Map.of(), runFolder, signal))) {
                progress.step(name + " of an earlier run was still there: stopped");
            }
        }
    }
}
