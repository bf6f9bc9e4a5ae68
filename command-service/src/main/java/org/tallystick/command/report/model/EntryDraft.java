package org.tallystick.command.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.Visibility;

/**
 * One commitment as the agency wants to state it.
 *
 * @param named states and organisations, for visibility {@code NAMED}
 * @param language BCP 47 tag of the texts
 * @param reason for {@code STALLED}, {@code NOT_APPLICABLE} and for going back
 */
public record EntryDraft(
        String commitment,
        EntryStatus status,
        Visibility visibility,
        List<String> named,
        String language,
        @Nullable Text narrative,
        @Nullable Text reason) {

    public EntryDraft {
        named = List.copyOf(named);
    }

    static EntryDraft of(EntryRecorded kept) {
        return new EntryDraft(
                kept.commitment(),
                kept.status(),
                kept.visibility(),
                kept.named(),
                kept.language(),
                kept.narrative(),
                kept.reason());
    }
}
