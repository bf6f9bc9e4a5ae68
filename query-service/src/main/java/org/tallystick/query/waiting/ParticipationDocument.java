package org.tallystick.query.waiting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.Participations;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;

/** When a state takes part in an instrument. */
record ParticipationDocument(String instrument, String state, Participations all) {

    static ParticipationDocument after(@Nullable ParticipationDocument before, LedgerEntry entry) {
        ParticipationEvent event = (ParticipationEvent) entry.envelope().payload();
        Participations known = before == null ? Participations.none() : before.all;
        String id = Documents.idOf(entry);
        int slash = id.lastIndexOf('/');
        return new ParticipationDocument(id.substring(0, slash), id.substring(slash + 1), known.after(event));
    }

    boolean includes(LocalDate day) {
        return all.on(day, instrument, state);
    }
}
