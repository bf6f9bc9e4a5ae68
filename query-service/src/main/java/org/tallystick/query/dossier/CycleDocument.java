package org.tallystick.query.dossier;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.query.feed.LedgerEntry;

/** @param catalogueVersion that the cycle is bound to, null until it opens */
record CycleDocument(LocalDate lastDay, @Nullable Integer catalogueVersion) {

    static CycleDocument after(@Nullable CycleDocument before, LedgerEntry entry) {
        return switch (entry.envelope().payload()) {
            case CycleProposed e -> new CycleDocument(e.to(), null);
            case CycleOpened e -> new CycleDocument(known(before).lastDay, e.catalogueVersion());
            default -> known(before);
        };
    }

    private static CycleDocument known(@Nullable CycleDocument before) {
        return Objects.requireNonNull(before, "a cycle begins with its proposal");
    }
}
