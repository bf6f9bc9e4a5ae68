package org.tallystick.query.position;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.ReleasedBefore;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.Details;
import org.tallystick.query.platform.OpenedTexts;

/**
 * A released entry, its texts readable.
 *
 * @param version of the report
 * @param language BCP 47, of the texts
 * @param unchanged where the agency said the same before; there are no texts and details then
 * @param details of counts, others than the own state are told none under five
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
        @Nullable ReleasedBefore unchanged,
        @Nullable Details details,
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
                stored.unchanged(),
                stored.opened(texts),
                stored.erased(texts),
                stored.at());
    }
}
