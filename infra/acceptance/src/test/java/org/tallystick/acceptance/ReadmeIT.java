package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README prints is what works. */
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private final String readme = read("README.md");

    @Test
    void theFirstBlocksOfRunAndTestAreTheTwoCommands() throws IOException {
        assertThat(blocksUnder("Run").getFirst()).isEqualTo("infra/local/run\n");
        assertThat(blocksUnder("Test").getFirst()).isEqualTo("./mvnw verify\n");
        assertThat(read(".ci/run")).contains("./mvnw verify");
    }

    @Test
    void theExampleCallsWorkAsPrinted() throws Exception {
        LocalRun run = Demo.run();
        String example = blocksUnder("Run")
                .get(1)
                .replace("http://127.0.0.1:8080", run.url(0).toString())
                .replace("http://127.0.0.1:8081", run.url(1).toString())
                .replace("http://127.0.0.1:9000", run.url(2).toString());
        Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", example)
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(printed).isZero();
        List<String> lines = printed.lines().toList();
        assertThat(lines.get(0)).contains("\"state\":\"SUBMITTED\"", "\"revision\":3", "\"sealedRecordSha256\"");
        assertThat(lines.get(2)).contains("\"nextStep\":null");
        assertThat(lines.get(3)).contains("\"state\":\"RELEASED\"", "\"version\":1");
        assertThat(lines.get(4)).contains("Customs units at three crossings", "\"status\":\"UNDER_WAY\"");
        assertThat(lines.get(5)).contains("\"UNDER_WAY\"");
        assertThat(lines.get(6)).contains("\"UNDER_WAY\"");
        assertThat(lines.get(7)).contains("ReportSubmitted", "ReportReleased");
    }

    @Test
    void theCheckRunsAsPrintedAndFindsNothing() throws Exception {
        LocalRun run = Demo.run();
        String check = blocksUnder("Run")
                .get(2)
                .replace("jdbc:postgresql://127.0.0.1:15432/ledger", run.jdbcUrl("ledger"))
                .replace("jdbc:postgresql://127.0.0.1:15432/readmodel", run.jdbcUrl("readmodel"))
                .replace("127.0.0.1:19092", run.kafkaServers())
                .strip();
        Scripts.Outcome outcome = Scripts.inNewFolder().run(check.split(" ", -1));
        assertThat(outcome.output())
                .containsPattern("(?m)^ledger \\d+, topic \\d+, read models \\d+: 0 discrepancies$");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void everythingListensOnLoopbackOnly() {
        assertThat(Demo.run().ports())
                .hasSize(6)
                .allMatch(port -> accepts("127.0.0.1", port))
                // Whoever listens on all addresses answers on this one too.
                .noneMatch(port -> accepts("127.0.0.2", port));
    }

    private static boolean accepts(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> blocksUnder(String heading) {
        String section = readme.split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
        return BLOCK.matcher(section)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(LocalRun.HOME.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
