package org.tallystick.query.directory;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds agencies and whom to turn to in them, as far as the caller may know. */
@Component
final class Directory {

    /**
     * A state that has left on the day of the point asked about, or by now, is shown to itself only. Whoever is erased counts as nobody
     * from then on: the place has to be taken again. Other states are shown, at whatever point, nobody whom they would not be shown today. Cursor:
     * state, agency, person. Where the state as a whole was reminded and the unit {@code coordination} has nobody, the state has a line
     * of its own, without an agency.
     */
    private static final String FIND = """
        with vain as (
            select r.state, r.agency, max(r.reminded_at) as reminded_in_vain
              from reminder r
             where r.instrument = :instrument and r.state = reader_state() and r.from_index <= :index
               and not exists (
                   select from focal_point f
                    where f.state = r.state and f.from_index < r.from_index and r.from_index < f.to_index
                      and case when r.agency = '' then f.unit = 'coordination' else f.agency = r.agency end
                      and not exists (select from erased e where e.person = f.person and e.from_index < r.from_index))
             group by r.state, r.agency
        ),
        shown as (
            select f.*, exists (select from erased e where e.person = f.person) as erased,
                   exists (select from erased e where e.person = f.person and e.from_index <= :index) as left_a_gap
              from focal_point f
             where f.from_index <= :index and :index < f.to_index
               and reads_released(f.state, f.visibility, f.named, f.audience)
               and (coalesce(f.state = reader_state(), false)
                    or exists (select from focal_point n
                                where n.person = f.person and n.to_index = 9223372036854775807
                                  and reads_released(n.state, n.visibility, n.named, n.audience)))
        ),
        lines as (
            select a.state, a.agency, a.name as agency_name, a.standing, v.reminded_in_vain, s.person, s.unit, s.role, s.visibility,
                   s.name, s.phone, s.mail, coalesce(s.erased, false) as erased,
                   nobody.gap,
                   case when a.state = reader_state()
                        then (select max(r.revision) from revision r where r.state = a.state and r.from_index <= :index)
                   end as revision
              from agency a
              left join shown s on s.state = a.state and s.agency = a.agency
             cross join lateral (
                   select not exists (select from shown t
                                       where t.state = a.state and t.agency = a.agency and not t.left_a_gap) as gap
             ) nobody
              left join vain v on nobody.gap and v.state = a.state and v.agency = a.agency
             where a.from_index <= :index and :index < a.to_index and a.standing <> 'DISSOLVED'
               and exists (select from participation p
                            where p.instrument = :instrument and p.state = a.state and p.from_index <= :index
                              and (a.state = reader_state() or not exists (
                                  select from departure d
                                   where d.instrument = p.instrument and d.state = p.state and d.joined_on = p.joined_on
                                     and d.left_on <= :day and d.from_index <= :index)))
               and (coalesce(a.state = reader_state(), false)
                    or exists (select from participation p
                                where p.instrument = :instrument and p.state = a.state and not exists (
                                    select from departure d
                                     where d.instrument = p.instrument and d.state = p.state
                                       and d.joined_on = p.joined_on and d.left_on <= :today)))
               and (:state::text is null or a.state = :state)
               and (:agency::text is null or a.agency = :agency)
               and (:words::text is null
                    or a.words @@ (websearch_to_tsquery('english', :words) || websearch_to_tsquery('russian', :words)
                                   || to_tsquery('simple', :beginnings)))
            union all
            select v.state, '', '{}', null, v.reminded_in_vain, null, 'coordination', null, null, null, null, null, false,
                   true, (select max(r.revision) from revision r where r.state = v.state and r.from_index <= :index)
              from vain v
             where v.agency = '' and :agency::text is null and :words::text is null
               and (:state::text is null or v.state = :state)
               and not exists (select from shown t
                                where t.state = v.state and t.unit = 'coordination' and not t.left_a_gap)
        )
        select * from lines
         where (not :gaps or gap)
           and (state, agency, coalesce(person::text, '')) > (split_part(:after, E'\\n', 1),
                split_part(:after, E'\\n', 2), split_part(:after, E'\\n', 3))
         order by state, agency, coalesce(person::text, '')
         limit :fetch\
        """;

    private final Texts texts;

    Directory(Texts texts) {
        this.texts = texts;
    }

    /** Null: any; {@code gaps}: only agencies without a focal point. */
    record Filter(
            @Nullable String state,
            @Nullable String agency,
            @Nullable String words,
            boolean gaps) {}

    Page<DirectoryLine> find(Snapshot snapshot, String instrument, Filter filter, Paging paging) {
        if (!snapshot.reader().instruments().contains(instrument)) {
            throw Problem.NOT_FOUND.because("no such instrument");
        }
        List<StoredLine> lines = snapshot.sql(FIND)
                .param("instrument", instrument)
                .param("day", day(snapshot.freshness()))
                .param("today", day(snapshot.newest()))
                .param("state", filter.state(), Types.VARCHAR)
                .param("agency", filter.agency(), Types.VARCHAR)
                .param("words", filter.words(), Types.VARCHAR)
                .param("beginnings", beginnings(filter.words()))
                .param("gaps", filter.gaps())
                .param("after", paging.after().isEmpty() ? "\n\n" : paging.after())
                .param("fetch", paging.fetch())
                .query(StoredLine::of)
                .list();
        OpenedTexts opened = texts.open(lines.stream().flatMap(StoredLine::texts));
        Page<StoredLine> page = Page.of(lines, paging, StoredLine::key);
        return new Page<>(page.items().stream().map(line -> line.answer(opened)).toList(), page.next());
    }

    private static LocalDate day(Freshness point) {
        return LocalDate.ofInstant(point.time(), ZoneOffset.UTC);
    }

    /** Each word as the beginning of one; what is no letter or digit only parts words. */
    private static String beginnings(@Nullable String words) {
        return words == null
                ? ""
                : Stream.of(words.split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word + ":*")
                        .collect(Collectors.joining(" & "));
    }
}
