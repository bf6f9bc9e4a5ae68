package org.tallystick.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.tallystick.servers.process.Server;
import org.tallystick.servers.process.ServerCommand;
import org.tallystick.servers.process.ServerProcess;

/** A process that says by HTTP when it is ready. */
final class HttpServer implements Server {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Supplier<ServerCommand> command;
    private final URI health;

    /** @param command asked for at each start, so that a restart sees settings written meanwhile */
    HttpServer(String name, Supplier<ServerCommand> command, String health) {
        this.name = name;
        this.command = command;
        this.health = URI.create(health);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ServerProcess launch() {
        return ServerProcess.start(command.get());
    }

    @Override
    public void awaitReady(ServerProcess process) {
        process.awaitReady(this::answers, PATIENCE);
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
