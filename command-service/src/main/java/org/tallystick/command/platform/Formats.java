package org.tallystick.command.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Media types of bodies beside JSON, for {@code consumes}. */
public final class Formats {

    /** Office Open XML (ECMA-376), without macros. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** RFC 4180. */
    public static final String CSV = "text/csv";

    /** RFC 7515, compact serialisation. */
    public static final String JOSE = "application/jose";

    private static final List<MediaType> FILES = List.of(MediaType.parseMediaType(XLSX), MediaType.parseMediaType(CSV));

    private Formats() {}

    static boolean isFile(@Nullable String contentType) {
        try {
            MediaType type = contentType == null ? null : MediaType.parseMediaType(contentType);
            return type != null && FILES.stream().anyMatch(file -> file.equalsTypeAndSubtype(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
