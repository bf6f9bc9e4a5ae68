package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** A process that stands still, whatever it is doing, and goes on. */
final class Signals {

    private Signals() {}

    static void stop(ProcessHandle process) throws IOException, InterruptedException {
        send("STOP", process);
    }

    static void go(ProcessHandle process) throws IOException, InterruptedException {
        send("CONT", process);
    }

    private static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
