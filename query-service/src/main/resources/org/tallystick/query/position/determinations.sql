-- What states themselves say of one commitment in one cycle, as far as the reader may read it. Parameters: those of decide.sql, and
-- :period and :path.
with /* decide.sql: c.period = :period and c.commitment = :path */
select d.state, d.determination::text as determination, k.version, k.status, k.visibility, k.language, k.reason, k.released_at
  from decided d
  join determination k on k.determination_id = d.determination and k.version = d.determined_version
   and k.from_index <= :index and :index < k.to_index
 order by d.state
