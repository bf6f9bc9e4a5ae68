-- For cells without a status: the newest cycle of a span in which they have one. Parameters: those of decide.sql, and :states and
-- :paths (the cells, side by side), :from (the first last day of a cycle that counts) and :before.
with /* decide.sql: c.last_day >= :from and c.last_day < :before and (c.state, c.commitment) in (select * from unnest(:states, :paths)) */
select distinct on (d.state, d.commitment) d.state, d.commitment as path, d.period, d.status
  from decided d
 where d.status is not null
 order by d.state, d.commitment, d.last_day desc, d.period desc
