package org.tallystick.command.report.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.report.ReportEvent.SeenHead;

/** The service's side of a corpus on which parsers disagree; the auditor's tool has the other side of the same. */
class ProtectedHeaderTest {

    private static final Path CORPUS = Path.of("../shared-events/src/test/resources/corpus/protected-headers.tsv");

    static Stream<String> corpus() throws IOException {
        return Files.readAllLines(CORPUS).stream();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void whatParsersCouldDisagreeOnIsReadInOneWayOrRefused(String line) {
        String[] columns = line.split("\t", -1);
        byte[] header = bytes(columns[2]);
        if (columns[0].equals("refused")) {
            assertThatThrownBy(() -> ProtectedHeader.read(header))
                    .as(columns[1])
                    .isInstanceOf(Refused.class);
        } else {
            assertThat(ProtectedHeader.read(header))
                    .as(columns[1])
                    .isEqualTo(new ProtectedHeader(
                            "ES256",
                            "first",
                            "tallystick-report+jws",
                            "KZ/customs",
                            "host.example/log",
                            "7b1f54a0-6f57-5d0e-8f6c-0d2f3c1f0001",
                            "submission",
                            Instant.ofEpochSecond(1_780_315_201),
                            4,
                            new SeenHead(10, "A".repeat(43) + "=")));
        }
    }

    /** In the file, bytes that are no text stand in hexadecimal digits between angle brackets. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : text.split("(?=<)|(?<=>)", -1)) {
            bytes.writeBytes(
                    part.startsWith("<")
                            ? HexFormat.of().parseHex(part, 1, part.length() - 1)
                            : part.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
