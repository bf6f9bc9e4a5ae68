-- One commitment in every cycle that is open or was, for the states of participants.sql. Parameters: those of decide.sql, and :path.
with /* decide.sql: c.commitment = :path */,
taking as materialized (
    select c.period, c.last_day, p.state
      from cycle c
      join participant p on p.instrument = c.instrument and p.joined_on <= c.last_day
       and p.from_index <= :index and :index < p.to_index
     where c.instrument = :instrument and c.phase <> 'PROPOSED'
       and c.from_index <= :index and :index < c.to_index
     group by c.period, c.last_day, p.state
    having bool_or(p.left_on is null or p.left_on > c.last_day)
        or exists (select from report r
                    where r.instrument = :instrument and r.period = c.period and r.state = p.state and r.version > 0
                      and r.from_index <= :index and :index < r.to_index)
        or exists (select from cell x
                    where x.instrument = :instrument and x.period = c.period and x.state = p.state
                      and x.determined is not null and x.from_index <= :index and :index < x.to_index)
)
select t.period, t.state, d.status, d.basis
  from taking t
  left join decided d on d.period = t.period and d.state = t.state
 order by t.state, t.last_day, t.period
