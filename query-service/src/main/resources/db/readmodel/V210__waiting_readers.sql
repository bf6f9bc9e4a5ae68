-- An answer to a query about an entry waits only for who may read that entry. What waits is filled again from the first entry on.
create table waiting_v1.terms (like inventory_v1.terms including all);

call feed.grant_projection('waiting_v1');

do $$
declare
    of record;
begin
    for of in select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'waiting_v1'
    loop
        execute 'truncate ' || of.name;
    end loop;
    update feed.projection_position
       set next_index = 0, last_event = null, accepted_at = null, kafka_offset = null
     where name = 'waiting';
end $$;
