package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.instrument.Link;
import org.tallystick.events.instrument.Link.Kind;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;

/** What serves what: the only links over which a position can be shown. Related items are about one matter, and may stand differently. */
final class LinkRows {

    private static final Table<LinkRow> LINK = new Table<>(
            "link",
            List.of(
                    new Column<>("instrument", "text", LinkRow::instrument),
                    new Column<>("path", "text", LinkRow::path),
                    new Column<>("to_instrument", "text", LinkRow::toInstrument),
                    new Column<>("to_path", "text", LinkRow::toPath)),
            List.of());

    private final RangedRows<LinkRow> links = new RangedRows<>(LINK);

    void load(Connection tx, List<LedgerEntry> batch) throws SQLException {
        List<List<String>> instruments = batch.stream()
                .filter(entry -> entry.envelope().payload() instanceof LinksRecorded)
                .map(entry -> List.of(Documents.idOf(entry)))
                .toList();
        links.load(tx, instruments, "t.*", LinkRow::read);
    }

    /** Takes the place of all that began in the instrument; what is recorded again goes on. */
    void recorded(LinksRecorded event, LedgerEntry entry) {
        String instrument = Documents.idOf(entry);
        Set<LinkRow> now = event.links().stream()
                .filter(link -> link.kind() == Kind.SERVES)
                .map(link -> LinkRow.of(instrument, link))
                .collect(Collectors.toSet());
        List<LinkRow> before =
                links.all().filter(row -> row.instrument().equals(instrument)).toList();
        before.stream().filter(row -> !now.contains(row)).forEach(row -> links.end(LINK.keyOf(row), entry.index()));
        now.stream().filter(row -> !before.contains(row)).forEach(row -> links.put(row, entry.index()));
    }

    void write(Connection tx) throws SQLException {
        links.write(tx);
    }

    private record LinkRow(String instrument, String path, String toInstrument, String toPath) {

        static LinkRow of(String instrument, Link link) {
            return new LinkRow(
                    instrument, link.from(), link.to().instrument(), link.to().path());
        }

        static LinkRow read(ResultSet row) throws SQLException {
            return new LinkRow(
                    row.getString("instrument"),
                    row.getString("path"),
                    row.getString("to_instrument"),
                    row.getString("to_path"));
        }
    }
}
