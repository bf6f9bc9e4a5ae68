package org.tallystick.query.changes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.events.report.ReportEvent.ReportCorrected;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ReleasedEntries;
import org.tallystick.query.platform.Ciphertext;

/** What others may notice of reports, cycles, agencies and all else; and what entries say, to compare it. */
@Component
@Order(1)
final class ChangesProjection implements Projection {

    static final String NAME = "changes";

    private static final String INSERT = """
            insert into change (kind, accepted_at, report_id, version, audience, commitment, instrument, cycle, state, agencies,
                                due, reason, from_index)
            select n.kind, n.accepted_at, n.report_id, n.version, n.audience::text[], n.commitment, n.instrument, n.cycle, n.state,
                   n.agencies::text[], n.due, n.reason, n.from_index
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as n (kind, accepted_at, report_id, version, audience, commitment, instrument, cycle, state, agencies,
                         due, reason, from_index)""";

    private static final String CORRECTION = """
            insert into correction (report_id, supersedes, reason, from_index) select * from unnest(?, ?, ?, ?)""";

    private static final String THING = """
            insert into thing_change (kind, accepted_at, thing, version, offer, by, audience, from_index)
            select n.kind, n.accepted_at, n.thing, n.version, n.offer, n.by, n.audience::text[], n.from_index
              from unnest(?, ?, ?, ?, ?, ?, ?, ?) as n (kind, accepted_at, thing, version, offer, by, audience, from_index)""";

    private static final String ROSTER = """
            insert into roster_change (kind, accepted_at, state, instrument, commitments, agencies, successors, due, reason, from_index)
            select n.kind, n.accepted_at, n.state, n.instrument, n.commitments::text[], n.agencies::text[], n.successors::text[],
                   n.due, n.reason, n.from_index
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as n (kind, accepted_at, state, instrument, commitments, agencies, successors, due, reason, from_index)""";

    private static final String JOINED = """
            insert into participation (instrument, state, joined_on, from_index) select * from unnest(?, ?, ?, ?)""";

    private static final String LEFT = """
            insert into departure (instrument, state, joined_on, left_on, from_index) select * from unnest(?, ?, ?, ?, ?)""";

    private static final Documents<ReachDocument> REACHES =
            new Documents<>("reach", ReachDocument.class, ReachDocument::after);

    private static final ReleasedEntries ENTRIES = new ReleasedEntries(_ -> true);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(Connection tx, List<LedgerEntry> batch) throws SQLException {
        ENTRIES.write(tx, batch);
        REACHES.write(tx, batch.stream().filter(ReachDocument::takes).toList());
        Columns.of(batch.stream().flatMap(ThingChange::of).toList())
                .add("text", ThingChange::kind)
                .add("timestamptz", change -> change.entry().acceptedAt())
                .add("text", ThingChange::thing)
                .add("integer", ThingChange::version)
                .add("uuid", ThingChange::offer)
                .add("text", ThingChange::by)
                .add("text", change -> array(change.audience()))
                .add("bigint", change -> change.entry().index())
                .execute(tx, THING);
        rosters(tx, batch);
        Columns.of(batch.stream()
                        .filter(entry -> entry.envelope().payload() instanceof ReportCorrected)
                        .toList())
                .add("uuid", entry -> UUID.fromString(Documents.idOf(entry)))
                .add("integer", entry -> corrected(entry).supersedes())
                .add(
                        "jsonb",
                        entry -> Ciphertext.toJson(
                                entry.envelope().stream(), corrected(entry).reason()))
                .add("bigint", LedgerEntry::index)
                .execute(tx, CORRECTION);
        Columns.of(batch.stream().flatMap(Change::of).toList())
                .add("text", Change::kind)
                .add("timestamptz", change -> change.entry().acceptedAt())
                .add("uuid", Change::report)
                .add("integer", Change::version)
                .add("text", change -> array(change.audience()))
                .add("text", Change::commitment)
                .add("text", Change::instrument)
                .add("text", Change::cycle)
                .add("text", Change::state)
                .add("text", change -> array(change.agencies()))
                .add("date", Change::due)
                .add("jsonb", change -> Ciphertext.toJson(change.entry().envelope().stream(), change.reason()))
                .add("bigint", change -> change.entry().index())
                .execute(tx, INSERT);
    }

    private static void rosters(Connection tx, List<LedgerEntry> batch) throws SQLException {
        Columns.of(batch.stream().flatMap(RosterChange::of).toList())
                .add("text", RosterChange::kind)
                .add("timestamptz", change -> change.entry().acceptedAt())
                .add("text", change -> change.entry().envelope().state())
                .add("text", RosterChange::instrument)
                .add("text", change -> Columns.array(change.commitments()))
                .add("text", change -> Columns.array(change.agencies()))
                .add("text", change -> Columns.array(change.successors()))
                .add("date", RosterChange::due)
                .add("jsonb", change -> Ciphertext.toJson(change.entry().envelope().stream(), change.reason()))
                .add("bigint", change -> change.entry().index())
                .execute(tx, ROSTER);
        Columns.of(participations(StateJoined.class, batch))
                .add("text", one -> one.event().instrument())
                .add("text", one -> one.event().state())
                .add("date", one -> one.event().from())
                .add("bigint", Participation::index)
                .execute(tx, JOINED);
        Columns.of(participations(StateLeft.class, batch))
                .add("text", one -> one.event().instrument())
                .add("text", one -> one.event().state())
                .add("date", one -> one.event().since())
                .add("date", one -> one.event().from())
                .add("bigint", Participation::index)
                .execute(tx, LEFT);
    }

    private record Participation<E>(E event, long index) {}

    private static <E> List<Participation<E>> participations(Class<E> type, List<LedgerEntry> batch) {
        return batch.stream()
                .filter(entry -> type.isInstance(entry.envelope().payload()))
                .map(entry -> new Participation<>(type.cast(entry.envelope().payload()), entry.index()))
                .toList();
    }

    private static ReportCorrected corrected(LedgerEntry entry) {
        return (ReportCorrected) entry.envelope().payload();
    }

    private static @Nullable String array(@Nullable List<String> codes) {
        return codes == null ? null : Columns.array(codes);
    }
}
