package org.tallystick.auditor.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A log exported to files, or mirrored. */
final class FolderLog implements LogSource {

    private final Path folder;

    FolderLog(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CannotCheckException("there is no folder " + folder);
        }
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> get(String path, int limit) {
        try (InputStream in = Files.newInputStream(folder.resolve(path))) {
            return Optional.of(Limits.read(in, limit, path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotCheckException("cannot read " + folder.resolve(path), e);
        }
    }
}
