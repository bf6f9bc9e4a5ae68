package org.tallystick.local;

import java.util.List;
import java.util.Map;
import org.tallystick.local.issuer.IssuerMain;
import org.tallystick.servers.process.JavaCommand;
import org.tallystick.servers.process.Server;
import org.tallystick.servers.process.ServerCommand;
import org.tallystick.servers.process.StopSignal;

/** The token issuer as a process of its own. */
final class IssuerProcess {

    private static final List<String> JVM =
            List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private IssuerProcess() {}

    static Server of(Settings settings) {
        var ports = settings.ports();
        return new HttpServer("issuer", () -> command(settings), ports.issuerUrl() + "/actuator/health");
    }

    private static ServerCommand command(Settings settings) {
        var arguments = JavaCommand.withOptions(JVM)
                .main(
                        IssuerMain.class,
                        "--server.port=" + settings.ports().issuer(),
                        // Its clients' secret is known to everyone.
                        "--server.address=127.0.0.1",
                        "--tallystick.issuer.url=" + settings.ports().issuerUrl(),
                        "--tallystick.issuer.key-file=" + settings.secrets().resolve("issuer-key.json"));
        var environment = Map.of("CLASSPATH", JavaCommand.classPath());
        return new ServerCommand("issuer", arguments, environment, settings.runFolder(), StopSignal.TERM);
    }
}
