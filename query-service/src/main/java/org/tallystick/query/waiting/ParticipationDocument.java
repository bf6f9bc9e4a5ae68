package org.tallystick.query.waiting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.participation.Participations;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;

/**
 * When a state takes part in an instrument, and how its reports leave it.
 *
 * @param asOne whether they do so together, null as long as nothing was said
 */
record ParticipationDocument(
        String instrument,
        String state,
        Participations all,
        @Nullable Boolean asOne) {

    static ParticipationDocument after(@Nullable ParticipationDocument before, LedgerEntry entry) {
        ParticipationEvent event = (ParticipationEvent) entry.envelope().payload();
        Participations known = before == null ? Participations.none() : before.all;
        Boolean asOne = before == null ? null : before.asOne;
        String id = Documents.idOf(entry);
        int slash = id.lastIndexOf('/');
        return new ParticipationDocument(
                id.substring(0, slash),
                id.substring(slash + 1),
                known.after(event),
                event instanceof NationalSubmissionChosen chosen ? Boolean.valueOf(chosen.wanted()) : asOne);
    }

    boolean leavesAsOne() {
        return asOne != null && asOne;
    }

    boolean includes(LocalDate day) {
        return all.on(day, instrument, state);
    }
}
