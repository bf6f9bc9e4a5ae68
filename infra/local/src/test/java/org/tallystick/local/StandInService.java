package org.tallystick.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A process that is only healthy: stands in for a service in tests of the launcher, which never looks inside one. */
final class StandInService {

    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(arguments[0]));
        var server = HttpServer.create(address, 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
