-- The cells of one cycle, also the empty ones, with the reason why they are. Parameters: those of decide.sql, and :period, :at
-- (the time of asking), :category, :pillar, :path, :state (each '' for all).
with chosen as materialized (
    select c.period, c.phase, c.last_day, c.state_due, i.voluntary,
           coalesce(c.catalogue_version, i.catalogue_version) as catalogue_version
      from cycle c
      join instrument i using (instrument)
     where c.instrument = :instrument and c.period = :period
       and c.from_index <= :index and :index < c.to_index
       and case when c.catalogue_version is null then i.from_index <= :index and :index < i.to_index
                else i.catalogue_version = c.catalogue_version end
),
/* decide.sql: c.period = :period and (:state = '' or c.state = :state) and (:path = '' or c.commitment = :path) */,
-- Reports of the reader's own state, and those of which the reader may know that they are nil.
known as materialized (
    select r.report_id, r.state, r.agency, r.first_submitted_at is not null as submitted,
           r.phase = 'RELEASED' as released, r.nil and r.version > 0 as nil
      from report r
     where r.instrument = :instrument and r.period = :period
       and r.from_index <= :index and :index < r.to_index
       and (r.state = reader_state()
            or (r.nil and r.version > 0 and reads_released(r.state, 'PARTICIPANTS', '{}', r.audience)))
),
nil as materialized (select state, array_agg(agency) as agencies from known where nil group by state),
-- Entries of the own state that are with it still: in a report that was submitted, or that was released without them and is not
-- being corrected.
inside as materialized (
    select e.commitment, array_agg(distinct k.agency) filter (where k.submitted) as submitted,
           array_agg(distinct k.agency) filter (where k.released) as withheld
      from known k
      join recorded e on e.report_id = k.report_id and e.from_index <= :index and :index < e.to_index and not e.removed
     where k.state = reader_state()
       and not exists (select from released d where d.report_id = e.report_id and d.commitment = e.commitment
                          and d.from_index <= :index and :index < d.to_index)
     group by e.commitment
),
-- Who takes part on the last day and, though it has left by then, who released or determined something in the cycle: that
-- stands, and no more is expected.
taking as materialized (
    select p.state, bool_or(p.left_on is null or p.left_on > h.last_day) as stays
      from chosen h
      join participant p on p.instrument = :instrument and p.joined_on <= h.last_day
       and p.from_index <= :index and :index < p.to_index
     where :state = '' or p.state = :state
     group by p.state
    having bool_or(p.left_on is null or p.left_on > h.last_day)
        or exists (select from report r
                    where r.instrument = :instrument and r.period = :period and r.state = p.state and r.version > 0
                      and r.from_index <= :index and :index < r.to_index)
        or exists (select from cell c
                    where c.instrument = :instrument and c.period = :period and c.state = p.state
                      and c.determined is not null and c.from_index <= :index and :index < c.to_index)
),
listed as (
    select p.state, i.path, i.reportable, i.ordinal,
           array_position(array['UNDERTAKING', 'COMMITMENT', 'COMPONENT', 'ROADMAP'], i.category::text) as category_rank,
           d.status, d.basis, d.lead, d.agencies, d.reports, d.versions, d.statuses,
           d.determination, d.determined_version,
           h.phase, h.voluntary, coalesce(d.expected and p.stays, false) as expected, coalesce(p.state = reader_state(), false) as own,
           coalesce(duty.agencies, '{}') <> '{}' as mandated,
           coalesce(duty.agencies <> '{}' and duty.agencies <@ nil.agencies, false) as nil,
           coalesce(p.state = reader_state() and duty.agencies && inside.submitted, false) as submitted,
           coalesce(p.state = reader_state() and duty.agencies && inside.withheld, false) as withheld,
           due.state_end,
           greatest(coalesce(a.agency_due_end, due.state_end),
                    (select max(x.due_end) from extension x
                      where x.instrument = :instrument and x.period = :period and x.state = p.state
                        and x.agency = any (duty.agencies) and x.from_index <= :index and :index < x.to_index)) as agency_end,
           case d.basis when 'DETERMINED' then due.state_end <= d.determined_since and due.state_end <= all (d.first_released)
                        when 'LEAD' then due.state_end <= d.first_released[array_position(d.agencies, d.lead)]
                        else due.state_end <= all (d.first_released)
           end as released_late
      from chosen h
      join item i on i.instrument = :instrument and i.catalogue_version = h.catalogue_version
       and i.from_index <= :index and :index < i.to_index
     cross join taking p
      left join agreement a on a.instrument = :instrument and a.period = :period and a.state = p.state
       and a.from_index <= :index and :index < a.to_index
     cross join lateral (
           -- A state that has not agreed has told no zone.
           select coalesce(a.state_due_end, (h.state_due + 1)::timestamp at time zone 'UTC') as state_end
     ) due
      left join decided d on d.state = p.state and d.commitment = i.path
      left join nil on nil.state = p.state
      left join inside on inside.commitment = i.path
     cross join lateral (
           -- Who answers for the cell: its lead or, without one, every agency with a mandate.
           select case when d.lead is not null then array[d.lead::text] else d.mandated end as agencies
     ) duty
     where (:category = '' or i.category = :category) and (:pillar = '' or i.pillar = :pillar)
       and (:path = '' or i.path = :path)
)
select state, path, category_rank, ordinal, status, basis, lead, agencies, reports, versions, statuses, determination,
       determined_version,
       -- Of what was weighed, those reports of which the reader may read something in the cell.
       case when basis = 'DETERMINED' then array(
                select jsonb_build_object('reportId', w.report, 'version', w.version)::text
                  from determination k
                 cross join unnest(k.considered_reports, k.considered_versions) with ordinality as w (report, version, place)
                 where k.determination_id = listed.determination and k.version = determined_version
                   and k.from_index <= :index and :index < k.to_index
                   and (own or w.report = any (reports))
                 order by w.place)
       end as considered,
       coalesce(basis = 'DETERMINED' and exists (
                select from determination k
                 cross join unnest(k.considered_reports, k.considered_versions) as w (report, version)
                  join report r on r.report_id = w.report and r.from_index <= :index and :index < r.to_index
                 where k.determination_id = listed.determination and k.version = determined_version
                   and k.from_index <= :index and :index < k.to_index
                   and (own or w.report = any (reports))
                   and (r.version > w.version or r.phase = 'WITHDRAWN')), false) as needs_review,
       case when basis is not null then null
            when not reportable then 'NOT_REPORTABLE'
            when not own and (phase = 'PROPOSED' or nil or not expected) then 'NOT_DUE'
            when not own then 'NOT_RELEASED'
            when not expected and not mandated then 'NO_MANDATE'
            when withheld then 'WITHHELD'
            when phase = 'PROPOSED' or nil or not expected then 'NOT_DUE'
            when not voluntary and :at >= case when submitted then state_end else agency_end end then 'OVERDUE'
            else 'AWAITED'
       end as empty,
       not voluntary and case when basis is not null then released_late
                              else expected and phase <> 'PROPOSED' and not nil and :at >= state_end
                         end as late
  from listed
