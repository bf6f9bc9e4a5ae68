-- The cycles of an instrument, newest first, with the states that agreed; when agencies are due is the own state's matter.
select c.period, c.phase, c.first_day, c.last_day, c.state_due, c.closes_at, c.catalogue_version, c.revision,
       (select json_agg(json_build_object('state', a.state, 'timeZone', a.time_zone,
                   'agencyDue', case when a.state = reader_state() then a.agency_due end) order by a.state)::text
          from agreement a
         where a.instrument = c.instrument and a.period = c.period
           and a.from_index <= :index and :index < a.to_index) as agreements
  from cycle c
 where c.instrument = :instrument and (:period = '' or c.period = :period)
   and (:after = '' or (c.last_day || '|' || c.period) collate "C" < :after)
   and c.from_index <= :index and :index < c.to_index
 order by c.last_day desc, c.period desc
 limit :fetch
