select state
  from participant
 where instrument = :instrument and (:state = '' or state = :state)
   and from_index <= :index and :index < to_index
 order by state
