package org.tallystick.query.changes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry that does not say the same at two points.
 *
 * @param beforeVersion of the report's released content; null where nothing was said to the caller
 * @param afterVersion null where nothing is said to the caller any more
 * @param erased whether a text of either was destroyed; it is null then
 */
record EntryChange(
        String instrument,
        String cycle,
        String state,
        String agency,
        UUID reportId,
        String commitment,
        @Nullable Integer beforeVersion,
        @Nullable Integer afterVersion,
        List<Field> fields,
        boolean erased) {

    /**
     * One field that differs.
     *
     * @param field JSON pointer in an entry, such as {@code /details/measures/0/title}
     * @param before null where there was none
     * @param after null where there is none
     */
    record Field(
            String field,
            @Schema(implementation = Object.class) @Nullable JsonNode before,
            @Schema(implementation = Object.class) @Nullable JsonNode after) {}
}
