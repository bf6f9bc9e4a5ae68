package org.tallystick.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tallystick.servers.process.CannotStart;

/** Holds the data folder for one launcher. The system gives the lock back when the launcher dies, however it dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("launcher.lock");
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isMine(channel)) {
                throw inUse(folder, file);
            }
            channel.truncate(0);
            var pid = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + folder + " can not be written: " + e,
                    "Give it to this user, or name another with --data <folder>.",
                    e);
        }
    }

    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static CannotStart inUse(Path folder, Path file) throws IOException {
        return new CannotStart(
                "The folder " + folder + " is in use by another run (process " + Files.readString(file) + ").",
                "Stop that one with Ctrl-C, or name another folder with --data and other ports.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
