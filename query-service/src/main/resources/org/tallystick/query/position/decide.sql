-- The one place where positions are decided, for whoever asks. Parameters: :index, :instrument. Gives: decided, of every cell
-- in every cycle; who uses it says which ones.
reachable as materialized (
    select r.state, array_agg(r.reach::text) as reaches
      from reach r
     where reads_released(r.state, r.visibility, r.named, r.audience)
     group by r.state
),
-- Entries that the reader may not read do not count. Where all of a cell may be read, it is taken as it lies; else entry by
-- entry. Of what has changed since :index, the stricter of then and now holds.
readable as not materialized (
    select c.period, c.state, c.commitment, c.last_day, c.expected, c.mandated, c.lead,
           case when w.whole then c.agencies else coalesce(v.agencies, '{}') end as agencies,
           case when w.whole then c.reports else v.reports end as reports,
           case when w.whole then c.versions else v.versions end as versions,
           case when w.whole then c.statuses else v.statuses end as statuses,
           case when w.whole then c.first_released else v.first_released end as first_released
      from cell c
      left join reachable m on m.state = c.state
     cross join lateral (
        select c.to_index = 9223372036854775807 and c.reaches <@ coalesce(m.reaches, '{}') as whole
     ) w
      left join lateral (
        select array_agg(e.agency order by e.agency) as agencies, array_agg(e.report order by e.agency) as reports,
               array_agg(e.version order by e.agency) as versions, array_agg(e.status order by e.agency) as statuses,
               array_agg(e.released order by e.agency) as first_released
          from unnest(c.agencies, c.reports, c.versions, c.statuses, c.first_released, c.reaches)
               as e (agency, report, version, status, released, reach)
         where not w.whole and e.reach = any (m.reaches)
           and (c.to_index = 9223372036854775807 or exists (
                select from cell n, unnest(n.agencies, n.reaches) as today (agency, reach)
                 where n.instrument = c.instrument and n.period = c.period and n.state = c.state
                   and n.commitment = c.commitment and n.to_index = 9223372036854775807
                   and today.agency = e.agency and today.reach = any (m.reaches)))
     ) v on true
     where c.instrument = :instrument and c.from_index <= :index and :index < c.to_index
),
-- basis says which rule applied: the lead's word; without a lead what all say; or that they differ, and then nobody chooses.
decided as not materialized (
    select r.*,
           case when r.lead is not null then r.statuses[array_position(r.agencies, r.lead)]
                when r.statuses[1] = all (r.statuses) then r.statuses[1]
           end as status,
           case when r.lead is not null then case when r.lead = any (r.agencies) then 'LEAD' end
                when r.agencies = '{}' then null
                when r.statuses[1] = all (r.statuses) then 'AGREED'
                else 'DIVERGENT'
           end as basis
      from readable r
)
