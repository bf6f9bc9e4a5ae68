-- What one state does in one cycle, agency by agency, and what of it the reader may know: to the own state submissions and
-- lateness, to others releases that they may read something of. Parameters: those of decide.sql, and :period and :state.
with /* decide.sql: c.period = :period and c.state = :state */,
heard as (
    select e.report, min(e.released) as first_released_at
      from decided d
     cross join lateral unnest(d.reports, d.first_released) as e (report, released)
     group by e.report
)
select a.agency, a.name, r.report_id::text as report_id, coalesce(a.state = reader_state(), false) as own,
       r.phase, nullif(r.version, 0) as version,
       case when r.state = reader_state() then r.submitted_nil else r.nil end as nil, r.first_submitted_at,
       coalesce(h.first_released_at, case when r.nil then r.first_released_at end) as first_released_at,
       not i.voluntary and case when r.first_submitted_at is not null then r.first_submitted_at >= due.agency_end
                                else :at >= due.agency_end and c.phase <> 'PROPOSED' and exists (
                                     select from cell x where x.instrument = :instrument and x.period = :period
                                        and x.state = :state and x.expected and a.agency = any (x.mandated)
                                        and x.from_index <= :index and :index < x.to_index)
                                     and exists (
                                     select from participant p where p.instrument = :instrument and p.state = :state
                                        and p.joined_on <= c.last_day and (p.left_on is null or p.left_on > c.last_day)
                                        and p.from_index <= :index and :index < p.to_index)
                           end as submitted_late
  from agency a
  join cycle c on c.instrument = :instrument and c.period = :period and c.from_index <= :index and :index < c.to_index
  join instrument i on i.instrument = :instrument
   and case when c.catalogue_version is null then i.from_index <= :index and :index < i.to_index
            else i.catalogue_version = c.catalogue_version end
  left join agreement g on g.instrument = :instrument and g.period = :period and g.state = a.state
   and g.from_index <= :index and :index < g.to_index
 cross join lateral (
       select greatest(coalesce(g.agency_due_end, (c.state_due + 1)::timestamp at time zone 'UTC'),
                       (select x.due_end from extension x
                         where x.instrument = :instrument and x.period = :period and x.state = a.state
                           and x.agency = a.agency and x.from_index <= :index and :index < x.to_index)) as agency_end
 ) due
  left join report r on r.instrument = :instrument and r.period = :period and r.state = a.state and r.agency = a.agency
   and r.from_index <= :index and :index < r.to_index
   and (r.state = reader_state() or r.report_id in (select report from heard)
        or (r.nil and r.version > 0 and reads_released(r.state, 'PARTICIPANTS', '{}', r.audience)))
  left join heard h on h.report = r.report_id
 where a.state = :state and a.from_index <= :index and :index < a.to_index
 order by a.agency
