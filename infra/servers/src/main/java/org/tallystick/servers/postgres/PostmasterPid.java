package org.tallystick.servers.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.tallystick.servers.process.PidFile;

/**
 * PostgreSQL's own {@code postmaster.pid}. After a sudden death it names a process that is gone, which PostgreSQL notices, or,
 * once the system has reused the number, a stranger, and then PostgreSQL would refuse to start for as long as that one lives.
 */
final class PostmasterPid {

    // Beyond any system's highest process number: never alive.
    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE - 1);

    private PostmasterPid() {}

    // Line 1 is the number, line 3 the start in epoch seconds. The other lines stay: by them PostgreSQL sees whether a
    // session of the dead server still holds its shared memory.
    static void forgetStranger(Path data) {
        var file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            var lines = Files.readAllLines(file);
            if (lines.size() > 2 && !isPostmaster(lines.get(0), lines.get(2))) {
                lines.set(0, NOBODY);
                Files.write(file, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostmaster(String pid, String epochSecond) {
        var started = Instant.ofEpochSecond(Long.parseLong(epochSecond.trim()));
        return PidFile.alive(Long.parseLong(pid.trim()), started).isPresent();
    }
}
