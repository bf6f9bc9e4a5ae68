package org.tallystick.query.position;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Tabular;
import org.tallystick.query.platform.Texts;

/**
 * One commitment (or undertaking, component, roadmap provision) in one cycle.
 *
 * @param counts over all states
 * @param entries released ones, as far as the reader may read them
 * @param determinations what states themselves say, as far as the reader may read it
 * @param unreleased entries that are still with the reader's own state, for those who may see them there; else empty
 * @param trend its positions in every cycle that is or was open
 */
record CommitmentAnswer(
        Freshness ledger,
        String instrument,
        int catalogueVersion,
        String cycle,
        ItemDetail commitment,
        Counts counts,
        List<Cell> cells,
        List<ReleasedEntry> entries,
        List<DeterminedEntry> determinations,
        List<UnreleasedEntry> unreleased,
        List<Trend> trend)
        implements Tabular {

    static CommitmentAnswer of(ChosenCycle cycle, String path, Texts texts) {
        ItemDetail item = ItemDetail.of(cycle, path);
        List<StoredEntry> stored = StoredEntry.released(cycle, path);
        List<StoredEntry> inside = StoredEntry.unreleased(cycle, path);
        List<DeterminedEntry.Stored> determined = DeterminedEntry.Stored.in(cycle, path);
        OpenedTexts opened = texts.open(Stream.concat(
                Stream.of(stored, inside).flatMap(List::stream).flatMap(StoredEntry::texts),
                determined.stream().map(DeterminedEntry.Stored::reason)));
        List<Cell> cells = Cells.in(cycle, Scope.item(path));
        return new CommitmentAnswer(
                cycle.snapshot().freshness(),
                cycle.instrument(),
                cycle.catalogueVersion(),
                cycle.period(),
                item,
                Counts.of(cells),
                cells,
                stored.stream().map(entry -> ReleasedEntry.of(entry, opened)).toList(),
                determined.stream().map(one -> one.opened(opened)).toList(),
                inside.stream().map(entry -> UnreleasedEntry.of(entry, opened)).toList(),
                Trend.of(cycle, path));
    }

    @Override
    public List<?> rows() {
        return CellLine.of(cycle, cells);
    }
}
