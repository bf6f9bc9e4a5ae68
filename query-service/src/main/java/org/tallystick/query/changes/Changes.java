package org.tallystick.query.changes;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tallystick.query.feed.ReleasedEntries;
import org.tallystick.query.platform.AsOf;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds what changed. */
@Component
final class Changes {

    /**
     * A report's changes are for its own state and for who may know of the version: one of its audience, or with an entry to read. That a
     * state as a whole has more time is for the participants, that agencies of it have is its own matter. All else is for whom the thing
     * reached then and also reaches today; of offers a partner is told its own.
     */
    private static final String FIND = """
            with things as (
                select c.from_index, c.accepted_at, c.kind, c.version, x.instrument, x.state, coalesce(c.thing, m.thing) as thing
                  from thing_change c
                  left join thing_change m on m.offer = c.offer and m.kind = 'OFFERED'
                  join reach x on x.id = split_part(coalesce(c.thing, m.thing), '/', 2)
                   and x.from_index <= c.from_index and x.to_index > c.from_index
                  join reach t on t.id = x.id and t.to_index = 9223372036854775807
                 where c.from_index <= :index and c.from_index > :after
                   and c.from_index > :fromIndex and c.from_index <= :toIndex
                   and (:fromTime::timestamptz is null or c.accepted_at > :fromTime)
                   and (:toTime::timestamptz is null or c.accepted_at <= :toTime)
                   and (x.state is null or x.state is distinct from reader_state() or reads_instrument(x.instrument))
                   and %reached and %reaches
                   and (c.offer is null or not reader_is('partner') or coalesce(m.by = any (reader_list('names')), false))),
            known as (
                select c.from_index, c.accepted_at, c.kind, c.report_id, c.version, c.agencies, c.due,
                       case when c.kind = 'CORRECTED' then c.version - 1 end as supersedes,
                       case when c.kind <> 'CORRECTED' then c.reason
                            else (select o.reason from correction o
                                   where o.report_id = c.report_id and o.supersedes = c.version - 1
                                     and o.from_index < c.from_index
                                   order by o.from_index desc
                                   limit 1)
                       end as reason,
                       coalesce(c.instrument, r.instrument) as instrument, coalesce(c.cycle, r.cycle) as cycle,
                       coalesce(c.state, r.state) as state, r.agency,
                       coalesce(coalesce(c.state, r.state) = reader_state()
                                and reads_instrument(coalesce(c.instrument, r.instrument)), false) as own,
                       array(select t.commitment
                               from terms t
                              where t.report_id = c.report_id and t.version = c.version
                                and (c.commitment is null or t.commitment = c.commitment) and %terms
                                -- What was done to an entry's readers before is its own state's matter.
                                and (c.kind <> 'RECLASSIFIED' or t.from_index = c.from_index)
                              order by t.commitment) as commitments,
                       (select v.audience from change v
                         where v.report_id = c.report_id and v.version = c.version and v.audience is not null
                           and c.kind <> 'RECLASSIFIED') as audience
                  from change c
                  left join report r on r.report_id = c.report_id
                 where c.from_index <= :index and c.from_index > :after
                   and c.from_index > :fromIndex and c.from_index <= :toIndex
                   and (:fromTime::timestamptz is null or c.accepted_at > :fromTime)
                   and (:toTime::timestamptz is null or c.accepted_at <= :toTime))
            select k.from_index, k.accepted_at, k.kind, k.report_id, k.version, k.supersedes, k.agencies, k.due, k.instrument,
                   k.cycle, k.state, k.agency, k.commitments,
                   case when k.own and (k.kind not in ('CORRECTED', 'RECLASSIFIED') or reads_internal(k.state, k.agency))
                        then k.reason
                   end as reason,
                   coalesce('report/' || k.report_id, 'cycle/' || k.instrument || '/' || k.cycle) as thing
              from known k
             where (k.own
                    or (k.report_id is not null and k.state is distinct from reader_state()
                        and (cardinality(k.commitments) > 0 or coalesce(reads_audience(k.audience), false)))
                    or (k.kind in ('OPENED', 'CLOSED') and reads_instrument(k.instrument))
                    or (k.kind = 'EXTENDED' and k.agencies = '{}' and reads_audience(array[k.instrument])))
               and (:instrument::text is null or k.instrument = :instrument)
               and (:state::text is null or k.state = :state)
               and (:kind::text is null or k.kind = :kind)
               and (:commitment::text is null or :commitment = any (k.commitments))
               and (:pillar::text is null
                    or exists (select from unnest(k.commitments) as p (path) where starts_with(p.path, :pillar || '.')))
            union all
            select h.from_index, h.accepted_at, h.kind, null, h.version, null, null, null, h.instrument,
                   null, h.state, null, null, null, h.thing
              from things h
             where (:instrument::text is null or h.instrument = :instrument)
               and (:state::text is null or h.state = :state)
               and (:kind::text is null or h.kind = :kind)
               and :commitment::text is null and :pillar::text is null
             order by from_index
             limit :fetch""".replace("%terms", ReleasedEntries.READABLE_TERMS)
            .replace("%reached", reads("x"))
            .replace("%reaches", reads("t"));

    private static String reads(String reach) {
        return """
                (reads_released(%r.state, %r.visibility, %r.named, %r.audience)
                 or (%r.visibility = 'PARTICIPANTS' and coalesce(%r.named && reader_list('names'), false))
                 or (%r.visibility = 'PARTICIPANTS' and %r.partners and reader_is('partner') and reads_instrument(%r.instrument))
                 or (%r.secretariat and reader_is('secretariat') and reads_instrument(%r.instrument)))""".replace("%r", reach);
    }

    private final Texts texts;

    Changes(Texts texts) {
        this.texts = texts;
    }

    /** Null: any; what {@code from} stands for is not among the changes, what {@code to} stands for is. */
    record Filter(
            @Nullable AsOf from,
            @Nullable AsOf to,
            @Nullable String instrument,
            @Nullable String state,
            @Nullable String pillar,
            @Nullable String commitment,
            @Nullable String kind) {}

    Page<ChangeLine> find(Snapshot snapshot, Filter filter, Paging paging) {
        StatementSpec asked = snapshot.sql(FIND)
                .param("instrument", filter.instrument(), Types.VARCHAR)
                .param("state", filter.state(), Types.VARCHAR)
                .param("pillar", filter.pillar(), Types.VARCHAR)
                .param("commitment", filter.commitment(), Types.VARCHAR)
                .param("kind", filter.kind(), Types.VARCHAR)
                .param("fromIndex", index(filter.from(), -1))
                .param("toIndex", index(filter.to(), Long.MAX_VALUE))
                .param("fromTime", time(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("toTime", time(filter.to()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", after(paging))
                .param("fetch", paging.fetch());
        List<StoredChange> stored = asked.query(StoredChange::of).list();
        OpenedTexts opened = texts.open(stored.stream().map(StoredChange::reason));
        return Page.of(
                stored.stream().map(one -> one.answer(opened)).toList(),
                paging,
                line -> Long.toString(line.ledgerIndex()));
    }

    private static long index(@Nullable AsOf point, long otherwise) {
        return point instanceof AsOf.Index(long index) ? index : otherwise;
    }

    private static @Nullable OffsetDateTime time(@Nullable AsOf point) {
        return point instanceof AsOf.Time(Instant time) ? time.atOffset(ZoneOffset.UTC) : null;
    }

    private static long after(Paging paging) {
        try {
            return paging.after().isEmpty() ? -1 : Long.parseLong(paging.after());
        } catch (NumberFormatException e) {
            throw Problem.CURSOR_MALFORMED.because("not a cursor of changes");
        }
    }
}
