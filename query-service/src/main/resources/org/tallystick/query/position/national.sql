-- What one state submits as one in one cycle: no row where it wants no single signature, and for others none before it is released. Parameters: :index, :instrument, :period, :state,
-- :at, and :national, its id.
select n.doc, reads_internal(:state, null) as internal, x.expected,
       not i.voluntary and (s.doc ->> 'since')::timestamptz < due.state_end
                       and case when n.doc ->> 'firstReleasedAt' is not null
                                then (n.doc ->> 'firstReleasedAt')::timestamptz >= due.state_end
                                else x.expected and :at >= due.state_end end as late
  from one_signature s
  join cycle c on c.instrument = :instrument and c.period = :period and c.from_index <= :index and :index < c.to_index
  join instrument i on i.instrument = :instrument
   and case when c.catalogue_version is null then i.from_index <= :index and :index < i.to_index
            else i.catalogue_version = c.catalogue_version end
  left join agreement g on g.instrument = :instrument and g.period = :period and g.state = :state
   and g.from_index <= :index and :index < g.to_index
  left join national n on n.id = :national and n.from_index <= :index and :index < n.to_index
 cross join lateral (
       select coalesce(g.state_due_end, (c.state_due + 1)::timestamp at time zone 'UTC') as state_end
 ) due
 cross join lateral (
       select c.phase <> 'PROPOSED'
          and exists (select from cell e where e.instrument = :instrument and e.period = :period and e.state = :state
                         and e.expected and e.from_index <= :index and :index < e.to_index)
          and exists (select from participant p where p.instrument = :instrument and p.state = :state
                         and p.joined_on <= c.last_day and (p.left_on is null or p.left_on > c.last_day)
                         and p.from_index <= :index and :index < p.to_index) as expected
 ) x
 where s.id = :instrument || '/' || :state and (s.doc ->> 'wanted')::boolean
   and s.from_index <= :index and :index < s.to_index
   and (coalesce(:state = reader_state(), false)
        or (n.doc ->> 'firstReleasedAt' is not null and reads_audience(array[:instrument])))
