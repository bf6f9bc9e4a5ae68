-- The cycle that a question is about: the one that is named or, when :period is '', the newest open, else the newest.
select c.period, coalesce(c.catalogue_version, i.catalogue_version) as catalogue_version, c.last_day,
       (select max(e.last_day) from cycle e
         where e.instrument = c.instrument and e.last_day < c.last_day
           and e.from_index <= :index and :index < e.to_index) as earlier_day
  from instrument i
  join cycle c using (instrument)
 where i.instrument = :instrument and (:period = '' or c.period = :period)
   and i.from_index <= :index and :index < i.to_index
   and c.from_index <= :index and :index < c.to_index
 order by c.phase = 'OPEN' desc, c.last_day desc, c.period desc
 limit 1
