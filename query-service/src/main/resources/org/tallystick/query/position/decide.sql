-- The one place where positions are decided, for whoever asks. A statement includes it by a comment that names this file and says
-- which cells (c) it is about. Parameters: :index, :instrument. Gives: decided.
reachable as materialized (
    select r.state, array_agg(r.reach::text) as reaches
      from reach r
     where reads_released(r.state, r.visibility, r.named, r.audience)
     group by r.state
),
-- Entries that the reader may not read do not count. Where all of a cell may be read it is taken as it lies; else picked are the
-- places of those that may be read. Of what has changed since :index, the stricter of then and now holds: of the very release, and of
-- what the agency says today. What was withdrawn since is told as of then.
weighed as not materialized (
    select c.*,
           case when c.to_index = 9223372036854775807 and c.reaches <@ coalesce(m.reaches, '{}') then null
                else array(
                     select e.place
                       from unnest(c.agencies, c.reports, c.versions, c.reaches)
                            with ordinality as e (agency, report, version, reach, place)
                      where e.reach = any (m.reaches)
                        and (c.to_index = 9223372036854775807
                             or (exists (
                                 select from released x
                                  where x.report_id = e.report and x.commitment = c.commitment and x.version = e.version
                                    and x.to_index = 9223372036854775807 and x.reach = any (m.reaches))
                                 and not exists (
                                 select from cell n, unnest(n.agencies, n.reaches) as today (agency, reach)
                                  where n.instrument = c.instrument and n.period = c.period and n.state = c.state
                                    and n.commitment = c.commitment and n.to_index = 9223372036854775807
                                    and today.agency = e.agency and not today.reach = any (m.reaches))))
                      order by e.place)
           end as picked,
           coalesce(c.determined is not null and c.determined_reach = any (m.reaches)
                    and (c.to_index = 9223372036854775807
                         or not exists (
                             select from cell n
                              where n.instrument = c.instrument and n.period = c.period and n.state = c.state
                                and n.commitment = c.commitment and n.to_index = 9223372036854775807
                                and n.determined_reach is not null and not n.determined_reach = any (m.reaches))), false) as told
      from cell c
      left join reachable m on m.state = c.state
     where c.instrument = :instrument and c.from_index <= :index and :index < c.to_index
       and /* which cells */
    offset 0 -- what is picked is computed once, not wherever it is named
),
readable as not materialized (
    select w.period, w.state, w.commitment, w.last_day, w.expected, w.mandated, w.lead,
           case when w.picked is null then w.agencies else array(select w.agencies[p] from unnest(w.picked) p) end as agencies,
           case when w.picked is null then w.reports else array(select w.reports[p] from unnest(w.picked) p) end as reports,
           case when w.picked is null then w.versions else array(select w.versions[p] from unnest(w.picked) p) end as versions,
           case when w.picked is null then w.statuses else array(select w.statuses[p] from unnest(w.picked) p) end as statuses,
           case when w.picked is null then w.first_released
                else array(select w.first_released[p] from unnest(w.picked) p) end as first_released,
           case when w.told then w.determination end as determination,
           case when w.told then w.determined_version end as determined_version,
           case when w.told then w.determined end as determined,
           case when w.told then w.determined_since end as determined_since
      from weighed w
),
-- basis says which rule applied: the state's own word; the lead's; without a lead what all say; or that they differ, and then nobody chooses.
decided as not materialized (
    select r.*,
           case when r.determined is not null then r.determined
                when r.lead is not null then r.statuses[array_position(r.agencies, r.lead)]
                when r.statuses[1] = all (r.statuses) then r.statuses[1]
           end as status,
           case when r.determined is not null then 'DETERMINED'
                when r.lead is not null then case when r.lead = any (r.agencies) then 'LEAD' end
                when r.agencies = '{}' then null
                when r.statuses[1] = all (r.statuses) then 'AGREED'
                else 'DIVERGENT'
           end as basis
      from readable r
)
