package org.tallystick.local;

import java.util.List;
import java.util.Map;
import org.tallystick.servers.process.JavaCommand;
import org.tallystick.servers.process.Server;
import org.tallystick.servers.process.ServerCommand;
import org.tallystick.servers.process.StopSignal;

record StandInServices(Settings settings) implements Services {

    @Override
    public Server command(boolean scriptedClock) {
        return standIn("command-service", settings.ports().command());
    }

    @Override
    public Server query() {
        return standIn("query-service", settings.ports().query());
    }

    private Server standIn(String name, int port) {
        var health = "http://127.0.0.1:" + port + "/actuator/health/readiness";
        return new HttpServer(name, () -> command(name, port), health);
    }

    private ServerCommand command(String name, int port) {
        var arguments = JavaCommand.withOptions(List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"))
                .main(StandInService.class, Integer.toString(port));
        var environment = Map.of("CLASSPATH", JavaCommand.classPath());
        return new ServerCommand(name, arguments, environment, settings.runFolder(), StopSignal.TERM);
    }
}
