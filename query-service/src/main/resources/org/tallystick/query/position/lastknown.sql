-- For cells without a status: the newest earlier cycle in which they have one. Parameters: those of decide.sql, and :period,
-- :states and :paths (the cells, side by side).
with /* decide.sql */
select distinct on (d.state, d.commitment) d.state, d.commitment as path, d.period, d.status
  from decided d
 where d.last_day < (select c.last_day from cycle c
                      where c.instrument = :instrument and c.period = :period
                        and c.from_index <= :index and :index < c.to_index)
   and (d.state, d.commitment) in (select * from unnest(:states, :paths))
   and d.status is not null
 order by d.state, d.commitment, d.last_day desc
