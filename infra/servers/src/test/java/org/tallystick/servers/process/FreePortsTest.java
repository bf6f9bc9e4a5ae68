package org.tallystick.servers.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void noPortIsGivenTwice() {
        var ports = IntStream.range(0, 50).mapToObj(_ -> FreePorts.next()).toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(FreePorts::isFree);
    }

    @Test
    void aPortInUseIsNotFree() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(FreePorts.isFree(socket.getLocalPort())).isFalse();
        }
    }
}
