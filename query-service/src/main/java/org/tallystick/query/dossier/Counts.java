package org.tallystick.query.dossier;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.query.dossier.DossierAnswer.Commitment;

/**
 * Commitments by what stands at them: never one status for many, and never an average.
 *
 * @param reportable those that ask the state to act; only these are counted
 * @param byStatus every status, also where no commitment has it
 * @param divergent those whose entries differ
 * @param open those at which nothing stands, for the caller
 */
record Counts(long reportable, Map<EntryStatus, Long> byStatus, long divergent, long open) {

    static Counts of(Collection<Commitment> commitments) {
        List<Commitment> counted =
                commitments.stream().filter(Commitment::reportable).toList();
        Map<EntryStatus, Long> byStatus = new EnumMap<>(EntryStatus.class);
        for (EntryStatus status : EntryStatus.values()) {
            byStatus.put(
                    status,
                    counted.stream().filter(one -> one.status() == status).count());
        }
        return new Counts(
                counted.size(),
                byStatus,
                counted.stream().filter(one -> one.basis() == Basis.DIVERGENT).count(),
                counted.stream().filter(one -> one.basis() == null).count());
    }
}
