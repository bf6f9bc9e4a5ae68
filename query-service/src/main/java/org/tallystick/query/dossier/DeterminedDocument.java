package org.tallystick.query.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReturned;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.determination.DeterminationEvent.DeterminationStepCleared;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.feed.LedgerEntry;

/**
 * What a state itself says stands at a commitment.
 *
 * @param drafted in the newest version
 * @param status in the version that stands, null while none does
 * @param visibility of what was last released, null before
 */
record DeterminedDocument(
        String state,
        String instrument,
        String cycle,
        String commitment,
        EntryStatus drafted,
        @Nullable EntryStatus status,
        @Nullable Visibility visibility,
        List<String> named) {

    static DeterminedDocument after(@Nullable DeterminedDocument before, LedgerEntry entry) {
        DeterminationEvent event = (DeterminationEvent) entry.envelope().payload();
        if (event instanceof DeterminationSubmitted e) {
            return new DeterminedDocument(
                    entry.envelope().state(),
                    e.content().instrument(),
                    e.content().cycle(),
                    e.content().commitment(),
                    e.content().status(),
                    before == null ? null : before.status,
                    before == null ? null : before.visibility,
                    before == null ? List.of() : before.named);
        }
        if (before == null) {
            throw new IllegalStateException("nothing was submitted: " + entry.envelope().stream());
        }
        return switch (event) {
            case DeterminationReleased e -> before.standing(before.drafted, e.visibility(), e.named());
            case DeterminationRevoked _ -> before.standing(null, before.visibility, before.named);
            case DeterminationSubmitted _, DeterminationStepCleared _, DeterminationReturned _ -> before;
        };
    }

    private DeterminedDocument standing(@Nullable EntryStatus now, @Nullable Visibility readers, List<String> others) {
        return new DeterminedDocument(state, instrument, cycle, commitment, drafted, now, readers, others);
    }
}
