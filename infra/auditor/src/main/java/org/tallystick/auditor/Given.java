package org.tallystick.auditor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tallystick.auditor.log.CannotCheckException;

/** What the caller named, read whole. */
final class Given {

    private Given() {}

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotCheckException("cannot read " + file, e);
        }
    }
}
