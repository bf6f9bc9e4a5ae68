package org.tallystick.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that can not choose one themselves. A port is reserved for the life of this JVM by a file lock, so that no
 * other run of these tests picks it, and lies below the range from which systems take ports for outgoing connections, so that
 * none of those takes it between our look and the server's start.
 */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int COUNT = 10_000;
    // Kept from the garbage collector: a collected channel gives its lock back.
    private static final List<FileChannel> RESERVED = new ArrayList<>();

    private FreePorts() {}

    public static synchronized int next() {
        for (var attempt = 0; attempt < 1_000; attempt++) {
            var port = LOWEST + ThreadLocalRandom.current().nextInt(COUNT);
            if (isFree(port) && reserve(port)) {
                return port;
            }
        }
        throw new CannotStart(
                "No free port from " + LOWEST + " to " + (LOWEST + COUNT - 1) + ".", "Free some of them.");
    }

    /** Whether a server could listen on this port of the loopback address now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean reserve(int port) {
        try {
            var folder = Files.createDirectories(TempFolder.ofThisUser().resolve("ports"));
            var channel = FileChannel.open(lockFile(folder, port), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            RESERVED.add(channel);
            return true;
        } catch (OverlappingFileLockException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path lockFile(Path folder, int port) {
        return folder.resolve(Integer.toString(port));
    }
}
