-- Which of the named released entries show some evidence, or say that nothing has changed: the earlier one has readers of its own, and
-- nothing is concluded from it.
-- Parameters: :reports, :paths and :versions (the entries, side by side).
select r.report_id, r.commitment as path
  from unnest(:reports::uuid[], :paths::text[], :versions::integer[]) as e (report, path, version)
  join released r on r.report_id = e.report and r.commitment = e.path and r.version = e.version
   and r.from_index <= :index and :index < r.to_index
  join recorded w on w.report_id = r.report_id and w.commitment = r.commitment and w.entry_version = r.entry_version
   and w.from_index <= :index and :index < w.to_index
 where w.unchanged is not null or w.details #> '{details,evidence}' <> '[]'
