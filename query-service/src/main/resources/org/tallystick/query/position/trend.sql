-- One commitment in every cycle that is open or was. Parameters: those of decide.sql, and :path.
with /* decide.sql: c.commitment = :path */
select c.period, p.state, d.status, d.basis
  from cycle c
  join participant p on p.instrument = c.instrument and p.joined_on <= c.last_day
   and (p.left_on is null or p.left_on > c.last_day) and p.from_index <= :index and :index < p.to_index
  left join decided d on d.period = c.period and d.state = p.state
 where c.instrument = :instrument and c.phase <> 'PROPOSED'
   and c.from_index <= :index and :index < c.to_index
 order by p.state, c.last_day
