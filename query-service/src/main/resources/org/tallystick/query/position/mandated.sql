-- Reportable items over which the reader's own agency has a mandate on some day of the cycle, each with its indicators. Parameters: :instrument, :period,
-- :catalogueVersion.
select i.path, i.title,
       (select coalesce(jsonb_agg(d.definition order by d.code), '[]')
          from indicator d
         where d.instrument = i.instrument and d.catalogue_version = i.catalogue_version and d.path = i.path
           and d.from_index <= :index and :index < d.to_index) as indicators
  from item i
  join cycle c on c.instrument = i.instrument and c.period = :period and c.from_index <= :index and :index < c.to_index
 where i.instrument = :instrument and i.catalogue_version = :catalogueVersion and i.reportable
   and i.from_index <= :index and :index < i.to_index
   and reader_is('reporter')
   and exists (
       select from participant p
        where p.instrument = i.instrument and p.state = reader_state()
          and p.joined_on <= c.last_day and (p.left_on is null or p.left_on > c.last_day)
          and p.from_index <= :index and :index < p.to_index)
   and exists (
       select from mandate m
        where m.instrument = i.instrument and m.state = reader_state() and m.agency = reader_agency()
          and m.commitment = i.path and m.valid_from <= c.last_day and m.valid_to >= c.first_day
          and m.from_index <= :index and :index < m.to_index)
 order by array_position(array['UNDERTAKING', 'COMMITMENT', 'COMPONENT', 'ROADMAP'], i.category::text), i.ordinal
