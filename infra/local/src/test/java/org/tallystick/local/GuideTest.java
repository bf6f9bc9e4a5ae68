package org.tallystick.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GuideTest {

    @Test
    void showsTheExampleOfTheReadme() throws Exception {
        var readme = Files.readString(Path.of("../../README.md"));

        assertThat(readme).contains(Guide.example(new Ports(8080, 8081, 9000, 15432, 19092, 19093)));
    }

    @Test
    void showsTheAddressesOfThisRun() {
        var text = Guide.text(new Settings(Path.of("/x"), new Ports(1, 2, 3, 4, 5, 6), true));

        assertThat(text)
                .contains("http://127.0.0.1:1/v1/reports", "http://127.0.0.1:2/v1/", "http://127.0.0.1:3/oauth2/token")
                .doesNotContain("8080", "8081", "9000");
    }
}
