package org.tallystick.query.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.replay.Fields.Field;
import tools.jackson.databind.JsonNode;

/**
 * One field that differs.
 *
 * @param field JSON pointer: kind of event, what it is about, place in the payload
 * @param before null where there was none
 * @param beforeErased whether there was a text that is destroyed
 * @param beforeIndex ledger index of the event that said so
 * @param after null where there is none
 */
record FieldLine(
        String field,
        @Schema(implementation = Object.class) @Nullable JsonNode before,
        boolean beforeErased,
        @Nullable Long beforeIndex,
        @Schema(implementation = Object.class) @Nullable JsonNode after,
        boolean afterErased,
        @Nullable Long afterIndex) {

    static FieldLine of(String name, @Nullable Field before, @Nullable Field after) {
        return new FieldLine(
                name,
                before == null ? null : before.value(),
                before != null && before.erased(),
                before == null ? null : before.index(),
                after == null ? null : after.value(),
                after != null && after.erased(),
                after == null ? null : after.index());
    }
}
