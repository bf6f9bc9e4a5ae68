package org.tallystick.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text of ours on the class path, line by line; blank lines and lines that begin with {@code #} say nothing. */
final class Resource {

    private Resource() {}

    static List<String> lines(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build lost " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields between semicolons, an empty last one kept. */
    static List<List<String>> rows(String name) {
        return lines(name).stream().map(line -> List.of(line.split(";", -1))).toList();
    }
}
