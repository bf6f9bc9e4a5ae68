package org.tallystick.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OptionsTest {

    @Test
    void withoutOptionsTheAddressesAreThoseOfTheReadme() {
        var settings = parse();

        assertThat(settings.ports()).isEqualTo(new Ports(8080, 8081, 9000, 15432, 19092, 19093));
        assertThat(settings.data()).isEqualTo(Path.of("infra/local/data").toAbsolutePath());
        assertThat(settings.demo()).isTrue();
    }

    @Test
    void everythingCanBeChanged() {
        var settings = parse(
                "--data=/x",
                "--no-demo",
                "--port-command=1",
                "--port-query=2",
                "--port-issuer=3",
                "--port-postgres=4",
                "--port-kafka=5");

        assertThat(settings).isEqualTo(new Settings(Path.of("/x"), new Ports(1, 2, 3, 4, 5, 6), false));
    }

    @Test
    void eachOptionHasAnEnvironmentVariable() {
        assertThat(EnvironmentDefaults.variable("--port-command")).isEqualTo("TALLYSTICK_PORT_COMMAND");
        assertThat(EnvironmentDefaults.variable("--data")).isEqualTo("TALLYSTICK_DATA");
    }

    private static Settings parse(String... arguments) {
        var options = new Options();
        new CommandLine(new LauncherWithStandIns.Holder(options)).parseArgs(arguments);
        return options.settings();
    }
}
