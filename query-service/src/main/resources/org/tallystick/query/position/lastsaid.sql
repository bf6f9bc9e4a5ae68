-- What the reader's own agency says in its newest report with something released, of the cycles before. Parameters: :instrument, :period.
with last as (
    select r.report_id, r.version
      from report r
      join cycle b on b.instrument = r.instrument and b.period = r.period and b.from_index <= :index and :index < b.to_index
      join cycle c on c.instrument = r.instrument and c.period = :period and c.from_index <= :index and :index < c.to_index
     where r.instrument = :instrument and r.state = reader_state() and r.agency = reader_agency() and reader_is('reporter')
       and r.version > 0 and b.first_day < c.first_day
       and r.from_index <= :index and :index < r.to_index
     order by b.first_day desc, b.period desc
     limit 1
)
select r.commitment, w.status, t.visibility, t.named, w.language, w.narrative, w.reason, w.details
  from last l
  join released r on r.report_id = l.report_id and r.version = l.version
   and r.from_index <= :index and :index < r.to_index
  join reach t on t.reach = r.reach and t.from_index <= :index and :index < t.to_index
  join recorded w on w.report_id = l.report_id and w.commitment = r.commitment and w.entry_version = r.entry_version
   and w.from_index <= :index and :index < w.to_index
