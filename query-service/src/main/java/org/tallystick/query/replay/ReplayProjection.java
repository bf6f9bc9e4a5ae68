package org.tallystick.query.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ReleasedEntries;

/** Every entry of the log. What is expunged or erased is marked, not purged: the ciphertext is what proofs are about. */
@Component
@Order(1)
final class ReplayProjection implements Projection {

    static final String NAME = "replay";

    private static final String THING = """
            insert into thing (stream, instrument, owner, open, from_index)
            select * from unnest(?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String DESTROYED = """
            insert into destroyed (content, from_index) select * from unnest(?, ?) on conflict do nothing""";

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
        ReleasedEntries.writeTerms(tx, batch);
        Columns.of(batch.stream().flatMap(Thing::of).toList())
                .add("text", thing -> thing.entry().envelope().stream())
                .add("text", Thing::instrument)
                .add("text", Thing::owner)
                .add("boolean", Thing::open)
                .add("bigint", thing -> thing.entry().index())
                .execute(tx, THING);
        EntryRows.write(tx, batch);
        Columns.of(batch.stream().flatMap(ReplayProjection::destroyed).toList())
                .add("text", Destroyed::content)
                .add("bigint", Destroyed::index)
                .execute(tx, DESTROYED);
    }

    private static Stream<Destroyed> destroyed(LedgerEntry entry) {
        return switch (entry.envelope().payload()) {
            case ContentExpunged e -> Stream.of(destroyed(entry, e.commitment(), e.entryVersion()));
            case DraftsErased e ->
                e.drafts().stream().map(draft -> destroyed(entry, draft.commitment(), draft.entryVersion()));
            case SubjectErased e -> Stream.of(new Destroyed(e.person().toString(), entry.index()));
            default -> Stream.empty();
        };
    }

    private static Destroyed destroyed(LedgerEntry entry, String commitment, int entryVersion) {
        UUID report = UUID.fromString(Documents.idOf(entry));
        return new Destroyed(Access.contentOf(report, commitment, entryVersion), entry.index());
    }

    private record Destroyed(String content, long index) {}
}
