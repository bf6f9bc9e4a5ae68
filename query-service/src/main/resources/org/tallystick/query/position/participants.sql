-- Who takes part on the last day of the cycle. Parameters: :instrument, :period, :state ('' for all).
select state
  from participant
  join (select c.last_day from cycle c
         where c.instrument = :instrument and c.period = :period
           and c.from_index <= :index and :index < c.to_index) c
    on joined_on <= c.last_day and (left_on is null or left_on > c.last_day)
 where instrument = :instrument
   and (:state = '' or state = :state)
   and from_index <= :index and :index < to_index
 order by state
