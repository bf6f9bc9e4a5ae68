package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.query.feed.LedgerEntry;

/** What agencies wrote, and what of it was released to whom. */
final class EntryRows {

    private final RangedRows<RecordedRow> recorded = new RangedRows<>(RecordedRow.TABLE);
    private final RangedRows<Released> released = new RangedRows<>(Released.TABLE);
    private final Map<UUID, SortedSet<String>> commitments = new HashMap<>();
    private final ReachRows reaches;

    EntryRows(ReachRows reaches) {
        this.reaches = reaches;
    }

    /** @return the cells that the releases of {@code batch}, and what follows on releases, change */
    List<List<String>> load(Connection tx, List<LedgerEntry> batch, ReportRows reports) throws SQLException {
        NeededRows needed = NeededRows.of(batch, reports);
        recorded.load(tx, needed.recorded(), "t.*", RecordedRow::read);
        recorded.load(tx, needed.removed(), "t.*", RecordedRow::read);
        released.load(tx, needed.releasedBefore(), "t.*", Released::read);
        released.all().forEach(this::keep);
        reaches.load(tx, needed.reaches());
        reaches.load(tx, released.all().map(one -> List.of(one.reach())).toList());
        reaches.load(tx, others(batch, reports));
        return needed.cells(released.all().toList());
    }

    /** Those that reclassified entries go to. */
    private List<List<String>> others(List<LedgerEntry> batch, ReportRows reports) {
        List<List<String>> others = new ArrayList<>();
        for (LedgerEntry entry : batch) {
            if (entry.envelope().payload() instanceof EntryReclassified event) {
                ReportRow report = reports.report(entry);
                Released known = released.at(Released.key(report, event.commitment(), event.version()));
                ReachRow before =
                        known == null ? NeededRows.releasedHere(batch, report, event) : reaches.at(known.reach());
                others.add(List.of(before.under(event).reach()));
            }
        }
        return others;
    }

    void recorded(EntryRecorded event, ReportRow report, LedgerEntry entry) {
        recorded.put(RecordedRow.of(report, event, entry), entry.index());
    }

    void removed(EntryRemoved event, ReportRow report, LedgerEntry entry) {
        List<RecordedRow> all = recorded.all(row -> row.isOn(report, event.commitment()) && !row.removed())
                .toList();
        all.forEach(row -> recorded.put(row.asRemoved(), entry.index()));
    }

    /** @return who may read the released entry from now on */
    String reclassified(EntryReclassified event, ReportRow report, LedgerEntry entry) {
        Released before = Objects.requireNonNull(
                released.at(Released.key(report, event.commitment(), event.version())), "it was released");
        ReachRow reach = reaches.at(before.reach()).under(event);
        reaches.keep(reach, entry);
        released.put(before.reaching(reach.reach()), entry.index());
        return reach.reach();
    }

    private void keep(Released one) {
        commitments.computeIfAbsent(one.report(), _ -> new TreeSet<>()).add(one.commitment());
    }

    /** Commitments on which the report has released something, in whatever version. */
    Stream<String> releasedIn(ReportRow report) {
        return commitments.getOrDefault(report.id(), Collections.emptySortedSet()).stream();
    }

    /** @return what the report's agency says from now on */
    Voice released(EntryReleased event, ReportRow report, LedgerEntry entry) {
        ReachRow reach = ReachRow.of(report.state(), event);
        reaches.keep(reach, entry);
        int version = event.version();
        String path = event.commitment();
        Instant at = entry.acceptedAt();
        var now = new Released(report.id(), path, version, event.entryVersion(), reach.reach(), at);
        released.put(now, entry.index());
        keep(now);
        RecordedRow source = Objects.requireNonNull(
                recorded.at(RecordedRow.key(report, path, event.entryVersion())), "what is released was recorded");
        return new Voice(report.agency(), report.id(), version, source.status(), reach.reach(), at);
    }

    void write(Connection tx) throws SQLException {
        recorded.write(tx);
        released.write(tx);
    }
}
