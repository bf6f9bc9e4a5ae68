package org.tallystick.servers.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void findsTheProcessItRemembers() {
        var file = new PidFile(folder.resolve("self.pid"));

        file.write(ProcessHandle.current());

        assertThat(file.find()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeALaterProcessOfTheSameNumberForIt() throws Exception {
        var path = folder.resolve("self.pid");
        var started = ProcessHandle.current().info().startInstant().orElseThrow();
        Files.writeString(path, ProcessHandle.current().pid() + " " + started.minus(Duration.ofHours(1)));

        assertThat(new PidFile(path).find()).isEmpty();
    }

    @Test
    void findsNothingWithoutAFileOrInAGarbledOne() throws Exception {
        var path = folder.resolve("self.pid");

        assertThat(new PidFile(path).find()).isEmpty();

        Files.writeString(path, "");
        assertThat(new PidFile(path).find()).isEmpty();
    }
}
