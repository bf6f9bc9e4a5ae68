package org.tallystick.query.position;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.tallystick.events.report.EntryStatus;

/**
 * Cells by what stands in them: never one status for many cells, and never an average.
 *
 * @param reportable cells of items that ask a state to act; only these are counted
 * @param byStatus every status, also where no cell has it
 * @param divergent cells whose entries differ
 * @param empty cells without a position, by reason; reasons that do not occur are left out
 * @param late reportable cells that are late
 * @param linked cells that show what stands elsewhere; they are counted among the empty ones
 */
record Counts(
        int reportable,
        Map<EntryStatus, Integer> byStatus,
        int divergent,
        Map<Empty, Integer> empty,
        int late,
        int linked) {

    private static final Set<EntryStatus> ADVANCED =
            Set.of(EntryStatus.SUBSTANTIAL, EntryStatus.COMPLETED, EntryStatus.SUSTAINED);

    static Counts of(Collection<Cell> cells) {
        Map<EntryStatus, Integer> byStatus = new EnumMap<>(EntryStatus.class);
        for (EntryStatus status : EntryStatus.values()) {
            byStatus.put(status, 0);
        }
        Map<Empty, Integer> empty = new EnumMap<>(Empty.class);
        int reportable = 0;
        int divergent = 0;
        int late = 0;
        int linked = 0;
        for (Cell cell : cells) {
            if (cell.empty() == Empty.NOT_REPORTABLE) {
                continue;
            }
            reportable++;
            divergent += cell.basis() == Basis.DIVERGENT ? 1 : 0;
            late += cell.late() ? 1 : 0;
            linked += cell.basis() == Basis.LINKED ? 1 : 0;
            if (cell.status() != null && cell.basis() != Basis.LINKED) {
                byStatus.merge(cell.status(), 1, Integer::sum);
            }
            if (cell.empty() != null) {
                empty.merge(cell.empty(), 1, Integer::sum);
            }
        }
        return new Counts(reportable, byStatus, divergent, empty, late, linked);
    }

    /** Cells with a status ÷ reportable cells. */
    @JsonProperty
    Ratio completeness() {
        return new Ratio(withStatus(byStatus.keySet()), reportable);
    }

    /** (SUBSTANTIAL + COMPLETED + SUSTAINED) ÷ (reportable − NOT_APPLICABLE). */
    @JsonProperty
    Ratio advanced() {
        return new Ratio(withStatus(ADVANCED), reportable - withStatus(Set.of(EntryStatus.NOT_APPLICABLE)));
    }

    int with(EntryStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    private int withStatus(Set<EntryStatus> statuses) {
        return statuses.stream().mapToInt(this::with).sum();
    }
}
