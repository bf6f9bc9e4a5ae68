package org.tallystick.command.cycle;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.cycle.model.CycleState;
import org.tallystick.command.cycle.model.CycleState.NotProposed;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.OpeningScheduled;

/**
 * The dates of a cycle, and how far it is.
 *
 * @param catalogueVersion that it is bound to; 0 before it opens
 * @param opensAt null where it opens by hand
 */
record Timetable(
        String instrument,
        String period,
        LocalDate from,
        LocalDate to,
        CycleState state,
        int catalogueVersion,
        @Nullable Instant opensAt) {

    static Timetable proposed(CycleProposed e) {
        return new Timetable(e.instrument(), e.period(), e.from(), e.to(), new NotProposed().after(e), 0, null);
    }

    Timetable after(CycleEvent event) {
        Instant opens = event instanceof OpeningScheduled(Instant at) ? at : opensAt;
        int version = event instanceof CycleOpened opened ? opened.catalogueVersion() : catalogueVersion;
        return new Timetable(instrument, period, from, to, state.after(event), version, opens);
    }

    String stream() {
        return "cycle/" + instrument + "/" + period;
    }
}
