package org.tallystick.query.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A good practice or a challenge.
 *
 * @param version of the report that says it
 * @param number within the entry, from 1
 * @param language of the text, BCP 47
 * @param erased whether the text was destroyed; it is null then
 */
record InventoryLine(
        UUID reportId,
        int version,
        String instrument,
        String cycle,
        String state,
        String agency,
        String commitment,
        int number,
        String language,
        @Nullable String text,
        boolean erased) {}
