-- The cycle that ended on a day. Parameters: :instrument, :day.
select c.period
  from cycle c
 where c.instrument = :instrument and c.last_day = :day and c.from_index <= :index and :index < c.to_index
 order by c.period desc
 limit 1
