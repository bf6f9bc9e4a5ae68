package org.tallystick.query.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.platform.Snapshot;

/** What the caller's state or organisation has undertaken among others: to follow up a consultation, to deliver what was accepted. */
record Owed(Snapshot snapshot, Days days) {

    private static final String TO_FOLLOW = """
            select c.id, c.instrument, t.task
              from consultation c
             cross join jsonb_array_elements(c.doc -> 'open') as t (task)
             where c.from_index <= :index and c.to_index > :index and reads_instrument(c.instrument)
               and ((reader_is('coordinator') and t.task ->> 'owner' = reader_state())
                    or (reader_is('partner') and t.task ->> 'owner' = any (reader_list('names'))
                        and t.task ->> 'owner' is distinct from reader_state()))""";

    private static final String TO_DELIVER = """
            select o.id, p.doc, a ->> 'at' as accepted_at
              from offer o
              join passage p on p.id = o.request and p.from_index <= :index and p.to_index > :index
             cross join jsonb_array_elements(p.doc -> 'accepted') as a
             where o.from_index <= :index and o.to_index > :index and reads_instrument(p.instrument)
               and reader_is('partner') and o.doc ->> 'by' = any (reader_list('names'))
               and a ->> 'offer' = o.id and not (o.doc ->> 'delivered')::boolean and not (p.doc ->> 'closed')::boolean""";

    Stream<StoredItem> items() {
        return Stream.of(
                        snapshot.sql(TO_FOLLOW).query(this::toFollow).list(),
                        snapshot.sql(TO_DELIVER).query(this::toDeliver).list())
                .flatMap(List::stream);
    }

    private StoredItem toFollow(ResultSet row, int rowNumber) throws SQLException {
        FollowUpDocument.Task task = Documents.read(row.getString("task"), FollowUpDocument.Task.class);
        String instrument = row.getString("instrument");
        String state = task.owner().equals(snapshot.reader().state()) ? task.owner() : null;
        WaitingItem item = WaitingItem.of(
                WaitingKind.FOLLOW_UP,
                "consultation/" + row.getString("id"),
                instrument,
                null,
                state,
                task.since(),
                days.end(state, instrument, task.due()));
        return new StoredItem(item.numbered(null, task.number()), task.text(), List.of());
    }

    private StoredItem toDeliver(ResultSet row, int rowNumber) throws SQLException {
        PassageDocument request = Documents.read(row.getString("doc"), PassageDocument.class);
        String instrument = Objects.requireNonNull(request.subject().instrument());
        WaitingItem item = WaitingItem.of(
                WaitingKind.DELIVER,
                request.subject().thing(),
                instrument,
                null,
                request.state(),
                Instant.parse(row.getString("accepted_at")),
                needed(request, instrument));
        return StoredItem.of(item.numbered(UUID.fromString(row.getString("id")), null));
    }

    private @Nullable Instant needed(PassageDocument request, String instrument) {
        LocalDate due = request.subject().due();
        return due == null ? null : days.end(request.state(), instrument, due);
    }
}
