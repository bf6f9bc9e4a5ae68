select catalogue_version, path, successor
  from succession
 where instrument = :instrument and catalogue_version > :older and catalogue_version <= :newer
   and from_index <= :index and :index < to_index
 order by catalogue_version
