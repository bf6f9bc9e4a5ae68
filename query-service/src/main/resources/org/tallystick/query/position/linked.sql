-- What stands in cells of one cycle that have a status of their own. Parameters: those of decide.sql, and :period, :states and :paths
-- (the cells, side by side).
with /* decide.sql: c.period = :period and (c.state, c.commitment) in (select * from unnest(:states, :paths)) */
select d.state, d.commitment, d.status, d.basis, d.lead, d.agencies, d.reports, d.versions, d.statuses
  from decided d
 where d.status is not null
