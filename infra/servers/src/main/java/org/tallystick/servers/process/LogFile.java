package org.tallystick.servers.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A server's log on disk: bounded at each start, quoted when the server fails. */
final class LogFile {

    private static final long TOO_LONG = 20L << 20;
    private static final int QUOTED = 4_000;
    private static final int LINES = 12;

    private LogFile() {}

    static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > TOO_LONG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String end(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - QUOTED));
            var bytes = new byte[(int) Math.min(QUOTED, file.length())];
            file.readFully(bytes);
            var lines =
                    new String(bytes, StandardCharsets.UTF_8).strip().lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException _) {
            return "(no log)";
        }
    }
}
