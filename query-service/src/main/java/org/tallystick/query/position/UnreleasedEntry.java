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
 * An entry that has not left the state, its texts readable.
 *
 * @param phase where its report is
 * @param entryVersion counts from 1 per report and commitment
 * @param visibility as drafted; the release decides
 */
record UnreleasedEntry(
        String state,
        String agency,
        UUID reportId,
        @Nullable ReportPhase phase,
        int entryVersion,
        EntryStatus status,
        Visibility visibility,
        String language,
        @Nullable String narrative,
        @Nullable String reason,
        @Nullable ReleasedBefore unchanged,
        @Nullable Details details,
        boolean erased,
        Instant recordedAt) {

    static UnreleasedEntry of(StoredEntry stored, OpenedTexts texts) {
        return new UnreleasedEntry(
                stored.state(),
                stored.agency(),
                stored.reportId(),
                stored.phase(),
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
