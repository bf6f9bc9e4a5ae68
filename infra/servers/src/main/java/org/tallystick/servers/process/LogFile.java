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
    private static final int QUOTED = 2_000;

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
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "(no log)";
        }
    }
}
