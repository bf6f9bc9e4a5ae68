select path, category, pillar, section, title, summary, reportable, nature
  from item
 where instrument = :instrument and catalogue_version = :catalogueVersion
   and (:category = '' or category = :category) and (:pillar = '' or pillar = :pillar) and (:path = '' or path = :path)
   and from_index <= :index and :index < to_index
 order by array_position(array['UNDERTAKING', 'COMMITMENT', 'COMPONENT', 'ROADMAP'], category::text), ordinal
