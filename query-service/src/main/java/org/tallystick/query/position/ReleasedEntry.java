package org.tallystick.query.position;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.OpenedTexts;

/**
 * A released entry, its texts readable.
 *
 * @param version of the report
 * @param language BCP 47, of the texts
 * @param erased true where a text was destroyed; it then reads null
 */
record ReleasedEntry(
        String state,
        String agency,
        UUID reportId,
        int version,
        EntryStatus status,
        Visibility visibility,
        String language,
        @Nullable String narrative,
        @Nullable String reason,
        boolean erased,
        Instant releasedAt) {

    static ReleasedEntry of(StoredEntry stored, OpenedTexts texts) {
        return new ReleasedEntry(
                stored.state(),
                stored.agency(),
                stored.reportId(),
                stored.number(),
                stored.status(),
                stored.visibility(),
                stored.language(),
                texts.read(stored.narrative()),
                texts.read(stored.reason()),
                texts.erased(stored.narrative()) || texts.erased(stored.reason()),
                stored.at());
    }
}
