package org.tallystick.auditor.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tallystick.auditor.log.InvalidLogException;

/** Lines of strict UTF-8, each ended by a line feed, the last one too. */
final class BundleLines {

    /** An event of 512 KiB in base64, with its proof, is shorter. */
    private static final int LONGEST = 4 * 1024 * 1024;

    private final InputStream in;
    private long number;

    /** @param in buffered */
    BundleLines(InputStream in) {
        this.in = in;
    }

    /** @throws InvalidLogException when what is there is no line */
    Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        number++;
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 && line.size() == 0) {
                return Optional.empty();
            }
            if (c < 0 || line.size() == LONGEST) {
                throw new InvalidLogException("line " + number + (c < 0 ? " does not end" : " is too long"));
            }
            line.write(c);
        }
        return Optional.of(text(line.toByteArray()));
    }

    /** Of the line with its end. */
    static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidLogException("line " + number + " is not UTF-8", e);
        }
    }
}
