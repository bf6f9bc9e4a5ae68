-- What an agency signed, to be handed back as it came: encrypted, and purged with any entry that it holds.
do $$
declare
    of record;
begin
    for of in select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'report_v1'
    loop
        execute 'truncate ' || of.name;
    end loop;
    update feed.projection_position
       set next_index = 0, last_event = null, accepted_at = null, kafka_offset = null
     where name = 'report';
end $$;

alter table report_v1.signature
    add column jws            jsonb     not null,
    add column commitments    text[]    not null, -- that it covers: element n of both arrays belongs together
    add column entry_versions integer[] not null;
