package org.tallystick.query.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;

/** What stands at one commitment, by the entries that the caller may read. */
record Stood(@Nullable EntryStatus status, @Nullable Basis basis) {

    /**
     * @param lead agency with the LEAD mandate, null for none
     * @param determined what the state itself says, null for nothing
     */
    static Stood of(List<StoredEntry> entries, @Nullable String lead, @Nullable EntryStatus determined) {
        if (determined != null) {
            return new Stood(determined, Basis.DETERMINED);
        }
        if (lead != null) {
            return entries.stream()
                    .filter(entry -> entry.agency().equals(lead))
                    .findFirst()
                    .map(entry -> new Stood(entry.status(), Basis.LEAD))
                    .orElseGet(() -> new Stood(null, null));
        }
        List<EntryStatus> said =
                entries.stream().map(StoredEntry::status).distinct().toList();
        return switch (said.size()) {
            case 0 -> new Stood(null, null);
            case 1 -> new Stood(said.getFirst(), Basis.AGREED);
            default -> new Stood(null, Basis.DIVERGENT);
        };
    }
}
