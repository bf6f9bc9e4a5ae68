package org.tallystick.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** One folder per user below {@code java.io.tmpdir} for what may be thrown away: unpacked programs, test data, port locks. */
public final class TempFolder {

    private TempFolder() {}

    public static Path ofThisUser() {
        var name = "tallystick-" + System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "_");
        var folder = Path.of(System.getProperty("java.io.tmpdir"), name);
        try {
            create(folder);
            refuseForeign(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path folder) throws IOException {
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (FileAlreadyExistsException _) {
            // Made by an earlier run.
        }
    }

    // Programs are unpacked and run from here: a folder prepared by another user of the machine must not be trusted.
    private static void refuseForeign(Path folder) throws IOException {
        if (!ThisUser.owns(folder) || Files.isSymbolicLink(folder)) {
            throw new CannotStart(
                    "The folder " + folder + " belongs to another user.",
                    "Remove it, or set another temporary folder with -Djava.io.tmpdir=<folder>.");
        }
    }
}
