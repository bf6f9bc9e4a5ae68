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

    /** When this returns, the content is on disk under that name; a process that dies before leaves what was there. */
    public static Path write(Path target, byte[] content) {
        Path folder = target.toAbsolutePath().getParent();
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            if (folder != null) {
                Files.createDirectories(folder);
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

    /** The new name itself; systems on which a folder can not be opened make it durable with the move. */
    private static void forceFolder(Path folder) {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
