package org.tallystick.query.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.platform.Snapshot;

/** What waits inside the caller's state beside reports: requests, responses, plans and determinations, and what others ask of the state. */
record OtherThings(Snapshot snapshot, Instant at, Days days, String state) {

    /** Rights are those of today, stages those of the point asked about. Nothing more is heard of a recommendation that was closed. */
    private static final String PASSAGES = """
            select p.doc, r.doc as recommendation, reader_is('coordinator') as coordinates,
                   reads_at_step(p.state, p.step, p.holder_kind, p.holder) as clears,
                   coalesce(reader_is('reporter') and p.agency = any (:answered), false) as drafts
              from passage p
              left join recommendation r on r.id = p.id and r.from_index <= :index and r.to_index > :index
             where p.waits and p.from_index <= :index and p.to_index > :index and r.closed is not true
               and p.state = reader_state() and reads_instrument(coalesce(p.instrument, r.instrument))
               and (reader_is('coordinator')
                    or (reader_is('reporter') and p.agency = any (:answered))
                    or reads_at_step(p.state, p.step, p.holder_kind, p.holder))""";

    /** Nothing was said to it, or no more than that it is accepted and how far it has come; and nothing is on its way. */
    private static final String RECOMMENDED = """
            select r.id, r.doc, p.doc ->> 'since' as said_at
              from recommendation r
              left join passage p on p.id = r.id and p.from_index <= :index and p.to_index > :index
             where not r.closed and r.from_index <= :index and r.to_index > :index
               and r.state = reader_state() and reader_is('coordinator') and reads_instrument(r.instrument)
               and (p.id is null or (not p.waits and p.doc ->> 'said' in ('ACCEPTED', 'PROGRESS')))""";

    private static final String OFFERED = """
            select o.id, o.doc, p.instrument, p.doc #>> '{subject,thing}' as thing
              from offer o
              join passage p on p.id = o.request and p.from_index <= :index and p.to_index > :index
             where o.from_index <= :index and o.to_index > :index
               and p.state = reader_state() and reader_is('coordinator') and reads_instrument(p.instrument)
               and not (p.doc ->> 'closed')::boolean
               and not exists (select from jsonb_array_elements(p.doc -> 'accepted') a where a ->> 'offer' = o.id)""";

    /** Since the last of those that it weighed was superseded or withdrawn, as far as that is not being seen to. */
    private static final String OUTDATED = """
            select p.doc, max((case when r.doc ->> 'stage' = 'WITHDRAWN' then r.doc ->> 'since'
                                    else r.doc #>> '{release,at}' end)::timestamptz) as since
              from passage p
             cross join jsonb_to_recordset(p.doc #> '{weighed,standing}') as w (report text, version integer)
              join report r on r.id = w.report and r.from_index <= :index and r.to_index > :index
             where not p.waits and p.from_index <= :index and p.to_index > :index
               and p.state = reader_state() and reader_is('coordinator') and reads_instrument(p.instrument)
               and (r.doc ->> 'stage' = 'WITHDRAWN' or (r.doc #>> '{release,version}')::integer > w.version)
             group by p.id, p.doc""";

    /** @param answered the agencies for whose drafts the caller's agency answers today */
    Stream<StoredItem> items(String[] answered) {
        Stream<StoredItem> passing =
                snapshot.sql(PASSAGES).param("answered", answered).query(StoredPassage::of).list().stream()
                        .flatMap(one -> one.items(this::end));
        Stream<StoredItem> asked = Stream.of(
                        snapshot.sql(RECOMMENDED).query(this::recommended).list(),
                        snapshot.sql(OFFERED).query(this::offered).list(),
                        snapshot.sql(OUTDATED).query(this::outdated).list())
                .flatMap(List::stream);
        return Stream.concat(passing, asked)
                .filter(one -> one.item().kind() != WaitingKind.ACCEPT_OFFER
                        || one.item().until() == null
                        || one.item().until().isAfter(at));
    }

    private StoredItem recommended(ResultSet row, int rowNumber) throws SQLException {
        RecommendationDocument document = Documents.read(row.getString("doc"), RecommendationDocument.class);
        String said = row.getString("said_at");
        return StoredItem.of(WaitingItem.of(
                said == null ? WaitingKind.RESPOND : WaitingKind.IMPLEMENT,
                "recommendation/" + row.getString("id"),
                document.instrument(),
                null,
                state,
                said == null ? document.issuedAt() : Instant.parse(said),
                end(document.instrument(), document.due())));
    }

    private StoredItem offered(ResultSet row, int rowNumber) throws SQLException {
        OfferDocument document = Documents.read(row.getString("doc"), OfferDocument.class);
        String instrument = row.getString("instrument");
        LocalDate last = document.until();
        WaitingItem item = WaitingItem.of(
                WaitingKind.ACCEPT_OFFER,
                row.getString("thing"),
                instrument,
                null,
                state,
                document.madeAt(),
                last == null ? null : end(instrument, last));
        return StoredItem.of(item.numbered(UUID.fromString(row.getString("id")), null));
    }

    private StoredItem outdated(ResultSet row, int rowNumber) throws SQLException {
        PassageDocument document = Documents.read(row.getString("doc"), PassageDocument.class);
        PassageDocument.Subject subject = document.subject();
        return StoredItem.of(WaitingItem.of(
                        WaitingKind.REVIEW,
                        subject.thing(),
                        Objects.requireNonNull(subject.instrument()),
                        subject.cycle(),
                        state,
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        null)
                .on(subject.commitment()));
    }

    private Instant end(String instrument, LocalDate day) {
        return days.end(state, instrument, day);
    }
}
