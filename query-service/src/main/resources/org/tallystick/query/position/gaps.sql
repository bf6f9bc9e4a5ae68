-- Reportable commitments for which no agency of the reader's own state has a mandate in the cycle. Parameters: :instrument, :period,
-- :catalogueVersion, :lastDay (of the cycle).
select p.state, i.path, i.pillar, i.title, i.ordinal
  from item i
  join participant p on p.instrument = i.instrument and p.state = reader_state()
   and p.joined_on <= :lastDay and (p.left_on is null or p.left_on > :lastDay) and p.from_index <= :index and :index < p.to_index
 where i.instrument = :instrument and i.catalogue_version = :catalogueVersion and i.reportable and i.category = 'COMMITMENT'
   and i.from_index <= :index and :index < i.to_index
   and not exists (
       select from cell c
        where c.instrument = :instrument and c.period = :period and c.state = p.state and c.commitment = i.path
          and c.mandated <> '{}' and c.from_index <= :index and :index < c.to_index)
 order by i.ordinal
