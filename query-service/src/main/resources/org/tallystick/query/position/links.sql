-- Over which links the cells of a cycle may be shown: what serves their items, in the cycle that reports on the very same days. A link
-- ends when a revision takes one of its ends away. Parameters: :index, :instrument, :period.
select l.instrument, b.period, l.path, l.to_path
  from cycle c
  join link l on l.to_instrument = c.instrument and l.from_index <= :index and :index < l.to_index
  join cycle b on b.instrument = l.instrument and b.first_day = c.first_day and b.last_day = c.last_day
   and (b.instrument <> c.instrument or b.period = c.period)
   and b.from_index <= :index and :index < b.to_index
  join instrument i on i.instrument = l.instrument and i.from_index <= :index and :index < i.to_index
  join instrument j on j.instrument = l.to_instrument and j.from_index <= :index and :index < j.to_index
 where c.instrument = :instrument and c.period = :period and c.from_index <= :index and :index < c.to_index
   and reads_instrument(l.instrument)
   and exists (select from item x where x.instrument = l.instrument and x.catalogue_version = i.catalogue_version
                  and x.path = l.path and x.from_index <= :index and :index < x.to_index)
   and exists (select from item x where x.instrument = l.to_instrument and x.catalogue_version = j.catalogue_version
                  and x.path = l.to_path and x.from_index <= :index and :index < x.to_index)
 order by l.instrument, b.period, l.path, l.to_path
