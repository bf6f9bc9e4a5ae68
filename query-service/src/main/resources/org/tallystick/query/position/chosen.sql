-- The cycle that a question is about: the one that is named or, when :period is '', the newest open, else the newest.
select c.period, i.title, i.voluntary, c.last_day, coalesce(c.catalogue_version, i.catalogue_version) as catalogue_version
  from instrument i
  join cycle c using (instrument)
 where i.instrument = :instrument and (:period = '' or c.period = :period)
   and i.from_index <= :index and :index < i.to_index
   and c.from_index <= :index and :index < c.to_index
 order by c.phase = 'OPEN' desc, c.last_day desc, c.period desc
 limit 1
