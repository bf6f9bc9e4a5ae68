package org.tallystick.query.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.issuer.IssuerEvent.SequenceUsed;
import org.tallystick.events.wire.Envelope;
import org.tallystick.ledger.TilePath;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.LedgerEntry;

/** Writes entries, each with who may read it, and with the roots of the tiles that it completes. */
final class EntryRows {

    private static final String INSERT = """
            insert into entry (from_index, accepted_at, sealed, salt, event, type, stream, stream_seq, state, state_seq, owner, root,
                               rule, opens, subject, contents, report_id, commitment, version, entry_version, visibility, named,
                               audience)
            select n.from_index, n.accepted_at, n.sealed, decode(n.salt, 'base64'), decode(n.event, 'base64'), n.type, n.stream,
                   n.stream_seq, n.state, n.state_seq, n.owner, n.root, n.rule, n.opens, n.subject, n.contents::text[], n.report_id,
                   n.commitment, n.version, n.entry_version, n.visibility, n.named::text[], n.audience::text[]
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as n (from_index, accepted_at, sealed, salt, event, type, stream, stream_seq, state, state_seq, owner, root, rule,
                         opens, subject, contents, report_id, commitment, version, entry_version, visibility, named, audience)""";

    private static final String ROOTS = "update entry set roots = ? where from_index = ?";

    private static final String INSTRUMENT = "instrument/";
    private static final String RESPONSE = "response/";

    private EntryRows() {}

    static void write(Connection tx, List<LedgerEntry> batch) throws SQLException {
        Columns.of(batch.stream().map(Row::of).toList())
                .add("bigint", row -> row.entry().index())
                .add("timestamptz", row -> row.entry().acceptedAt())
                .add("text", row -> row.entry().stored().sealed())
                .add("text", row -> row.entry().stored().salt())
                .add("text", row -> row.entry().stored().event())
                .add("text", row -> row.entry().stored().type())
                .add("text", row -> row.envelope().stream())
                .add("bigint", row -> row.envelope().streamSeq())
                .add("text", row -> row.envelope().state())
                .add("bigint", row -> row.entry().stateSeq())
                .add("text", row -> owner(row.envelope()))
                .add("text", row -> root(row.envelope()))
                .add("text", row -> row.access().rule())
                .add("boolean", row -> row.access().opens())
                .add("text", row -> row.access().subject())
                .add("text", row -> Columns.array(row.access().contents()))
                .add("uuid", row -> row.access().place().report())
                .add("text", row -> row.access().place().commitment())
                .add("integer", row -> row.access().place().version())
                .add("integer", row -> row.access().place().entryVersion())
                .add("text", row -> row.access().terms().visibility())
                .add("text", row -> array(row.access().terms().named()))
                .add("text", row -> array(row.access().terms().audience()))
                .execute(tx, INSERT);
        for (LedgerEntry entry : batch) {
            roots(tx, entry.index());
        }
    }

    private static void roots(Connection tx, long index) throws SQLException {
        if ((index + 1) % TilePath.FULL != 0) {
            return;
        }
        JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(tx, true));
        try (PreparedStatement update = tx.prepareStatement(ROOTS)) {
            update.setBytes(1, new StoredTiles(client::sql).completedBy(index));
            update.setLong(2, index);
            update.executeUpdate();
        }
    }

    /** The state that it is of; for an event of no single state the one that it is about, where it is about one. */
    private static @Nullable String owner(Envelope envelope) {
        if (!envelope.state().equals(Envelope.NO_STATE)) {
            return envelope.state();
        }
        return switch (envelope.payload()) {
            case CycleAgreed e -> e.state();
            case DeadlineExtended e -> e.state();
            case ReminderIssued e -> e.state();
            default -> null;
        };
    }

    /**
     * What a state says to a recommendation is for those whom the recommendation reaches; a mandate is of one instrument, and a signature's
     * number of one report, whatever stream they are in.
     */
    private static String root(Envelope envelope) {
        return switch (envelope.payload()) {
            case MandateAssigned e -> INSTRUMENT + e.instrument();
            case MandateEnded e -> INSTRUMENT + e.instrument();
            case MandateWithdrawn e -> INSTRUMENT + e.instrument();
            case SequenceUsed e -> "report/" + e.report();
            default -> ofResponse(envelope.stream());
        };
    }

    private static String ofResponse(String stream) {
        return stream.startsWith(RESPONSE) ? "recommendation/" + stream.substring(RESPONSE.length()) : stream;
    }

    private static @Nullable String array(@Nullable List<String> codes) {
        return codes == null ? null : Columns.array(codes);
    }

    private record Row(LedgerEntry entry, Access access) {

        static Row of(LedgerEntry entry) {
            return new Row(entry, Access.of(entry));
        }

        Envelope envelope() {
            return entry.envelope();
        }
    }
}
