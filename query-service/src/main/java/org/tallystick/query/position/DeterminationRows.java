package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReturned;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.determination.DeterminationEvent.DeterminationStepCleared;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;

/** What states determine, version by version. */
final class DeterminationRows {

    private final RangedRows<DeterminationRow> determinations = new RangedRows<>(DeterminationRow.TABLE);
    private final List<DeterminationRow> submittedHere = new ArrayList<>();
    private final ReachRows reaches;

    DeterminationRows(ReachRows reaches) {
        this.reaches = reaches;
    }

    void load(Connection tx, List<LedgerEntry> batch) throws SQLException {
        List<List<String>> ids = new ArrayList<>();
        for (LedgerEntry entry : batch) {
            if (entry.envelope().payload() instanceof DeterminationEvent event) {
                ids.add(List.of(id(entry).toString()));
                if (event instanceof DeterminationSubmitted submitted) {
                    submittedHere.add(DeterminationRow.of(id(entry), submitted, entry));
                }
            }
        }
        determinations.load(tx, ids, "t.*", DeterminationRow::read);
        reaches.load(tx, released(batch));
    }

    /** Cells that the batch may change are among those of the determinations that it is about. */
    List<List<String>> cells() {
        return all().map(DeterminationRow::cell).toList();
    }

    List<List<String>> cycles() {
        return all().map(DeterminationRow::cycle).toList();
    }

    void on(DeterminationEvent event, LedgerEntry entry, CycleRows cycles, CellRows cells) {
        switch (event) {
            case DeterminationSubmitted submitted ->
                determinations.put(DeterminationRow.of(id(entry), submitted, entry), entry.index());
            case DeterminationReleased e -> {
                DeterminationRow released = released(e, entry);
                cells.determined(cycles.at(released.cycle()), released, entry);
            }
            case DeterminationRevoked e ->
                cells.revoked(version(e.version(), entry).cell(), entry);
            case DeterminationStepCleared _, DeterminationReturned _ -> {
                // Where it is on its way changes no cell.
            }
        }
    }

    private DeterminationRow released(DeterminationReleased event, LedgerEntry entry) {
        DeterminationRow before = version(event.version(), entry);
        String reach = reaches.keep(ReachRow.of(before.state(), event), entry);
        DeterminationRow released = before.released(reach, entry.acceptedAt());
        determinations.put(released, entry.index());
        return released;
    }

    private DeterminationRow version(int version, LedgerEntry entry) {
        return Objects.requireNonNull(
                determinations.at(List.of(id(entry).toString(), Integer.toString(version))),
                "what is released was submitted");
    }

    void write(Connection tx) throws SQLException {
        determinations.write(tx);
    }

    private Stream<DeterminationRow> all() {
        return Stream.concat(determinations.all(), submittedHere.stream());
    }

    private List<List<String>> released(List<LedgerEntry> batch) {
        List<List<String>> keys = new ArrayList<>();
        for (LedgerEntry entry : batch) {
            if (entry.envelope().payload() instanceof DeterminationReleased released) {
                keys.add(List.of(ReachRow.of(entry.envelope().state(), released).reach()));
            }
        }
        return keys;
    }

    private static UUID id(LedgerEntry entry) {
        return UUID.fromString(Documents.idOf(entry));
    }
}
