package org.tallystick.query.waiting;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.agency.Agencies;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.Mandates;
import org.tallystick.query.feed.LedgerEntry;

/** A state's agencies and what they are mandated for. */
record RosterDocument(Agencies agencies, Mandates mandates) {

    static RosterDocument none() {
        return new RosterDocument(Agencies.none(), Mandates.none());
    }

    static RosterDocument after(@Nullable RosterDocument before, LedgerEntry entry) {
        AgencyEvent event = (AgencyEvent) entry.envelope().payload();
        RosterDocument now = before == null ? none() : before;
        return new RosterDocument(now.agencies.after(event), now.mandates.after(event));
    }
}
