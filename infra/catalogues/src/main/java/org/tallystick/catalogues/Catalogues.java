package org.tallystick.catalogues;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The catalogue documents that ship with the system. */
public final class Catalogues {

    private static final List<String> INSTRUMENTS =
            List.of("JPOA-CA-2022", "TASHKENT-2022", "CICA-CT-2022", "SCO-CR-2023", "HSS-2017");

    private static final List<String> LINKED = List.of("JPOA-CA-2022", "CICA-CT-2022");

    private Catalogues() {}

    /** Codes of the instruments that ship. */
    public static List<String> instruments() {
        return INSTRUMENTS;
    }

    /** Codes of those in which links begin, which may end in any of {@link #instruments}: adopt them all first. */
    public static List<String> linked() {
        return LINKED;
    }

    /**
     * The body of {@code POST /v1/instruments}.
     *
     * @param instrument code, such as {@code JPOA-CA-2022}
     * @throws IllegalArgumentException when no catalogue of that instrument ships
     */
    public static String json(String instrument) {
        return read(instrument, ".json");
    }

    /**
     * The body of {@code PUT /v1/instruments/{code}/links}.
     *
     * @throws IllegalArgumentException when no link begins in that instrument
     */
    public static String links(String instrument) {
        return read(instrument, ".links.json");
    }

    private static String read(String instrument, String file) {
        try (InputStream in = Catalogues.class.getResourceAsStream(instrument + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no catalogue of " + instrument);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
