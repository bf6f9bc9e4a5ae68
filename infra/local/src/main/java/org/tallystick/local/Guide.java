package org.tallystick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What is told when everything is up: addresses, and calls to paste into another terminal. */
final class Guide {

    private Guide() {}

    static String text(Settings settings) {
        var ports = settings.ports();
        var postgres = "127.0.0.1:" + ports.postgres();
        return String.join(
                "\n",
                "",
                "Commands    " + ports.commandUrl() + "   (" + ports.commandUrl() + "/swagger-ui.html)",
                "Queries     " + ports.queryUrl() + "   (" + ports.queryUrl() + "/swagger-ui.html)",
                "Log         " + ports.commandUrl() + "/log/checkpoint   (witnessed: " + ports.queryUrl()
                        + "/log/checkpoint)",
                "Tokens      " + ports.issuerUrl() + "/oauth2/token",
                "PostgreSQL  " + postgres + "   (databases ledger, keys, readmodel, heads, witness)",
                "Kafka       " + ports.kafkaServers(),
                "Data        " + settings.data(),
                "Logs        " + settings.runFolder(),
                "",
                "To paste into another terminal:",
                "",
                example(ports),
                "Ctrl-C here stops everything; the data stays.");
    }

    /** The README's example with the addresses of this run. */
    static String example(Ports ports) {
        return resource("example.sh")
                .replace("http://127.0.0.1:8080", ports.commandUrl())
                .replace("http://127.0.0.1:8081", ports.queryUrl())
                .replace("http://127.0.0.1:9000", ports.issuerUrl());
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(Guide.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
