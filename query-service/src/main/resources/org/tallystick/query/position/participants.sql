-- Who takes part on the last day of the cycle. Parameters: :instrument, :period, :state ('' for all).
select state
  from participant
 where instrument = :instrument
   and joined_on <= (select c.last_day from cycle c
                      where c.instrument = :instrument and c.period = :period
                        and c.from_index <= :index and :index < c.to_index)
   and (:state = '' or state = :state)
   and from_index <= :index and :index < to_index
 order by state
