package org.tallystick.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** What the C2SP formats are written in, read strictly: for everything there is one spelling only. */
final class NoteText {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private NoteText() {}

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** RFC 4648, section 4, with padding and without stray bits. */
    static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!base64(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical base64");
        }
        return bytes;
    }

    static byte[] hash(String text) {
        byte[] hash = base64(text);
        if (hash.length != Digests.BYTES) {
            throw new IllegalArgumentException("a hash has " + Digests.BYTES + " bytes, not " + hash.length);
        }
        return hash;
    }

    /** ASCII digits without leading zeros, at most 2^63 - 1. */
    static long decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a decimal number");
        }
        return Long.parseLong(text);
    }

    /** The rest of a line that begins with a keyword and one space. */
    static String after(String keyword, String line) {
        if (!line.startsWith(keyword + " ")) {
            throw new IllegalArgumentException("a line with " + keyword + " is missing");
        }
        return line.substring(keyword.length() + 1);
    }

    /** Well-formed UTF-8 without control characters but newline. */
    static String read(byte[] bytes, int limit) {
        if (bytes.length > limit) {
            throw new IllegalArgumentException("longer than " + limit + " bytes");
        }
        String text = utf8(bytes);
        requirePrintable(text);
        return text;
    }

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void requirePrintable(String text) {
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')
                || !utf8(utf8(text)).equals(text)) {
            throw new IllegalArgumentException("only printable text is allowed");
        }
    }
}
