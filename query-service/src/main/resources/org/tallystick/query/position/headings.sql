select path, level, title
  from heading
 where instrument = :instrument and catalogue_version = :catalogueVersion
   and (:pillar = '' or path = :pillar or path like :pillar || '.%')
   and from_index <= :index and :index < to_index
 order by ordinal
