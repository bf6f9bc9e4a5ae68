-- Since V160 and V162 these projections make more of entries that were applied before: they are emptied, and the feed fills them
-- again from the first entry on. Those that are further let pass what they have.
do $$
declare
    projections constant text[] := array['directory', 'waiting', 'position', 'report', 'inventory', 'measure', 'dossier'];
    of record;
begin
    for of in select format('%I.%I', schemaname, tablename) as name from pg_tables
               where schemaname = any (select p || '_v1' from unnest(projections) p)
    loop
        execute 'truncate ' || of.name;
    end loop;
    update feed.projection_position
       set next_index = 0, last_event = null, accepted_at = null, kafka_offset = null
     where name = any (projections);
end $$;
