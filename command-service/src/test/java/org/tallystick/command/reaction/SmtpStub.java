package org.tallystick.command.reaction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers to addresses what it is told to. */
final class SmtpStub implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    SmtpStub() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** @param address after MAIL FROM or RCPT TO */
    void answer(String address, String reply) {
        answers.put(address, reply);
    }

    /** Recipients of the mails that it took, in order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                converse(socket);
            } catch (IOException e) {
                // The next call is another one; after the end there is none.
            }
        }
    }

    private void converse(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = socket.getOutputStream();
        say(out, "220 stub");
        String recipient = "";
        boolean data = false;
        for (String line = in.readLine(); line != null && !"QUIT".equals(line); line = in.readLine()) {
            if (data) {
                if (".".equals(line)) {
                    data = false;
                    taken.add(recipient);
                    say(out, "250 taken");
                }
            } else if ("DATA".equals(line)) {
                data = true;
                say(out, "354 go on");
            } else if (line.contains("<")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                say(out, answers.getOrDefault(recipient, "250 ok"));
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
