package org.tallystick.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tallystick.servers.process.Folders;
import org.tallystick.servers.process.PidFile;
import org.tallystick.servers.process.TempFolder;

/**
 * A folder for the data of one embedded server. It names the JVM that owns it; the next run of any test removes the folders,
 * and kills the servers, of a JVM that was killed before it could do so.
 */
final class ThrowAwayFolder {

    private static final String OWNER = "owner";

    private ThrowAwayFolder() {}

    static synchronized Path create(String name) {
        try {
            var all = Files.createDirectories(TempFolder.ofThisUser().resolve("servers"));
            sweep(all);
            var folder = Files.createTempDirectory(all, name + "-");
            new PidFile(folder.resolve(OWNER)).write(ProcessHandle.current());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path all) throws IOException {
        for (var folder : list(all)) {
            var owner = folder.resolve(OWNER);
            if (Files.exists(owner) && new PidFile(owner).find().isEmpty()) {
                discard(folder);
            }
        }
    }

    static void discard(Path folder) {
        try {
            for (var file : list(folder)) {
                if (file.toString().endsWith(".pid")) {
                    new PidFile(file).find().ifPresent(ThrowAwayFolder::kill);
                }
            }
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(ProcessHandle process) {
        var end = process.onExit();
        process.destroyForcibly();
        end.join();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
