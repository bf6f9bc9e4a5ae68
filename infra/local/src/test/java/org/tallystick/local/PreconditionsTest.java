package org.tallystick.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.FreePorts;

class PreconditionsTest {

    @TempDir
    Path folder;

    @Test
    void aTakenPortIsToldWithItsOption() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var ports = new Ports(
                    FreePorts.next(),
                    taken.getLocalPort(),
                    FreePorts.next(),
                    FreePorts.next(),
                    FreePorts.next(),
                    FreePorts.next());

            assertThatThrownBy(() -> Preconditions.requireFree(ports))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("--port-query");
        }
    }

    @Test
    void aNearlyFullDiskIsToldWithWhatIsNeeded() {
        assertThatThrownBy(() -> Preconditions.requireDisk(folder, Long.MAX_VALUE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("nearly full")
                .hasMessageContaining("--data");
    }

    @Test
    void enoughDiskIsEnough() {
        assertThatCode(() -> Preconditions.requireDisk(folder, 1)).doesNotThrowAnyException();
    }
}
