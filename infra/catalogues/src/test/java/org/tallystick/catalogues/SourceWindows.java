package org.tallystick.catalogues;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every run of eight consecutive words of the source documents, as hashes: the sources themselves are not ours to publish.
 *
 * <p>Normalisation: Unicode NFC, lower case in the root locale, words are maximal runs of letters and digits, joined by one space. Hash:
 * the first eight bytes of SHA-256 over the UTF-8 of a window, big-endian. The resource holds them sorted as signed numbers, without
 * repeats; windows never span two documents. To make it again:
 * {@code java infra/catalogues/src/test/java/org/tallystick/catalogues/SourceWindows.java <folder of the sources> <resource>}.
 */
final class SourceWindows {

    static final int WORDS = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    private final long[] sorted;

    private SourceWindows(long[] sorted) {
        this.sorted = sorted;
    }

    static SourceWindows committed() throws IOException {
        try (InputStream in = SourceWindows.class.getResourceAsStream("source-windows.bin")) {
            ByteBuffer bytes = ByteBuffer.wrap(Objects.requireNonNull(in).readAllBytes());
            return new SourceWindows(IntStream.range(0, bytes.limit() / Long.BYTES)
                    .mapToLong(i -> bytes.getLong(i * Long.BYTES))
                    .toArray());
        }
    }

    int size() {
        return sorted.length;
    }

    /** The windows of {@code text} that a source has too. */
    List<String> copiedIn(String text) {
        return windows(text)
                .filter(w -> Arrays.binarySearch(sorted, hash(w)) >= 0)
                .toList();
    }

    private static Stream<String> windows(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<String> words = WORD.matcher(normal).results().map(r -> r.group()).toList();
        return IntStream.rangeClosed(0, words.size() - WORDS)
                .mapToObj(i -> String.join(" ", words.subList(i, i + WORDS)));
    }

    private static long hash(String window) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(window.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static void main(String[] args) throws IOException {
        TreeSet<Long> hashes = new TreeSet<>();
        for (Path source : sources(Path.of(args[0]))) {
            windows(Files.readString(source)).map(SourceWindows::hash).forEach(hashes::add);
        }
        ByteBuffer out = ByteBuffer.allocate(hashes.size() * Long.BYTES);
        hashes.forEach(out::putLong);
        Files.write(Path.of(args[1]), out.array());
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt")).toList();
        }
    }
}
