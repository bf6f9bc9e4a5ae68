-- Entries on one commitment that are still with the reader's state: the newest of every agency, unless just that one has been
-- released. Shown to whoever may see the report now; the coordinator sees all. Parameters: :instrument, :period, :path.
select distinct on (r.agency) r.state, r.agency, r.report_id::text as report_id, r.phase, w.entry_version, w.status,
       w.visibility, w.language, w.narrative, w.reason, w.unchanged, w.details, true as own, w.recorded_at
  from report r
  left join lateral (
       select s ->> 'step' as step, s ->> 'holderKind' as kind, s ->> 'holder' as holder
         from jsonb_array_elements(r.chain) s
        where s ->> 'step' = r.step
  ) at on true
  join recorded w on w.report_id = r.report_id and w.commitment = :path
   and w.from_index <= :index and :index < w.to_index and not w.removed
 where r.instrument = :instrument and r.period = :period
   and r.from_index <= :index and :index < r.to_index
   and (reads_internal(r.state, r.agency) or (at.step is not null and reads_at_step(r.state, at.step, at.kind, at.holder)))
   and not exists (select from released e where e.report_id = w.report_id and e.commitment = w.commitment
                      and e.entry_version >= w.entry_version and e.from_index <= :index and :index < e.to_index)
 order by r.agency, w.entry_version desc
