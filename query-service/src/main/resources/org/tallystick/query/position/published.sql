-- What the reader may read of all commitments in one cycle, as in entries.sql. Parameters: those of decide.sql, and :period, :path,
-- :state (both '' for all), :after, :fetch.
with /* decide.sql: c.period = :period and (:state = '' or c.state = :state) and (:path = '' or c.commitment = :path) */
select d.commitment, d.state, e.agency, e.report::text as report_id, e.version, w.status, t.visibility, w.language,
       w.narrative, w.reason, w.unchanged, w.details, coalesce(d.state = reader_state(), false) as own, r.released_at
  from decided d
 cross join lateral unnest(d.agencies, d.reports, d.versions) as e (agency, report, version)
  join released r on r.report_id = e.report and r.commitment = d.commitment and r.version = e.version
   and r.from_index <= :index and :index < r.to_index
  join reach t on t.reach = r.reach and t.from_index <= :index and :index < t.to_index
  join recorded w on w.report_id = e.report and w.commitment = d.commitment and w.entry_version = r.entry_version
   and w.from_index <= :index and :index < w.to_index
 where (d.state || ' ' || d.commitment || ' ' || e.agency) collate "C" > :after
 order by (d.state || ' ' || d.commitment || ' ' || e.agency) collate "C"
 limit :fetch
