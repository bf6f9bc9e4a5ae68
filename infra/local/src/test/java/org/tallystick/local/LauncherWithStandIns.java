package org.tallystick.local;

import java.util.Optional;
import org.tallystick.servers.process.CannotStart;
import picocli.CommandLine;

/** The launcher with its real PostgreSQL, Kafka and issuer, and with stand-ins for the two services and the demo data set. */
final class LauncherWithStandIns {

    private LauncherWithStandIns() {}

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "org/tallystick/local/launcher-logback.xml");
        var options = new Options();
        new CommandLine(new Holder(options)).parseArgs(arguments);
        var settings = options.settings();
        try {
            var progress = new Progress(System.out);
            DemoLoad demo = (command, issuer, told) -> told.plain("stand-in for the demo data set");
            System.exit(new Session(settings, new StandInServices(settings), Optional.of(demo), progress).run());
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    @CommandLine.Command
    record Holder(@CommandLine.Mixin Options options) {}
}
