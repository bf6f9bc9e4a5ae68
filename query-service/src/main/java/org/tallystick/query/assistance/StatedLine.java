package org.tallystick.query.assistance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a report says is needed.
 *
 * @param version of the report's released content
 * @param language of the texts, BCP 47
 * @param erased whether a text was destroyed; it is null then
 */
record StatedLine(
        String instrument,
        String commitment,
        UUID reportId,
        int version,
        String cycle,
        String state,
        String agency,
        String language,
        List<@Nullable String> needs,
        boolean erased) {}
