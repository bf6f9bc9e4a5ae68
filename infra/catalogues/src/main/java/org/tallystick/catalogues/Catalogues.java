package org.tallystick.catalogues;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The catalogue documents that ship with the system, each the body of {@code POST /v1/instruments}. */
public final class Catalogues {

    private Catalogues() {}

    /**
     * @param instrument code, such as {@code JPOA-CA-2022}
     * @throws IllegalArgumentException when no catalogue of that instrument ships
     */
    public static String json(String instrument) {
        try (InputStream in = Catalogues.class.getResourceAsStream(instrument + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no catalogue of " + instrument);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
