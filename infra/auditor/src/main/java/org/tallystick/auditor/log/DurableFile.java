package org.tallystick.auditor.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole or not at all, also after a power cut. */
public final class DurableFile {

    private DurableFile() {}

    /**
     * When this returns, the content is on disk under that name; a process that dies before leaves what was there.
     *
     * @throws CannotCheckException when that can not be said
     */
    public static Path write(Path target, byte[] content) {
        Path folder = target.toAbsolutePath().getParent();
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            if (folder != null) {
                createFolders(folder);
            }
            try (FileChannel out = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (folder != null) {
                forceFolder(folder);
            }
            return target;
        } catch (IOException e) {
            throw new CannotCheckException("cannot write " + target, e);
        }
    }

    /** The folder, and those above it that are not there, each under a name that lasts. */
    private static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            createFolders(parent);
        }
        Files.createDirectories(folder);
        if (parent != null) {
            forceFolder(parent);
        }
    }

    /** The new name itself; systems on which a folder can not be opened make it durable with the move. */
    private static void forceFolder(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
