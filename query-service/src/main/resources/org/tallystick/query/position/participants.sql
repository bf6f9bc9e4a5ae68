-- Who takes part on the last day of the cycle and, though it has left by then, who released or determined something in it.
-- Parameters: :instrument, :period, :state ('' for all).
select p.state
  from cycle c
  join participant p on p.instrument = c.instrument and p.joined_on <= c.last_day
   and p.from_index <= :index and :index < p.to_index
 where c.instrument = :instrument and c.period = :period
   and c.from_index <= :index and :index < c.to_index
   and (:state = '' or p.state = :state)
 group by p.state
having bool_or(p.left_on is null or p.left_on > c.last_day)
    or exists (select from report r
                where r.instrument = :instrument and r.period = :period and r.state = p.state and r.version > 0
                  and r.from_index <= :index and :index < r.to_index)
    or exists (select from cell d
                where d.instrument = :instrument and d.period = :period and d.state = p.state
                  and d.determined is not null and d.from_index <= :index and :index < d.to_index)
 order by p.state
