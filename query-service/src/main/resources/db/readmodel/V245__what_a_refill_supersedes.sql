-- Since when a projection is there to be proven.
alter table feed.active_version add column since timestamptz not null default clock_timestamp();

-- As before, and what was found out about the rows that go is said no more.
create or replace procedure feed.refill(projection text) language plpgsql as $$
declare
    of record;
begin
    call feed.enter(projection);
    for of in select tablename as name from pg_tables where schemaname = current_schema() loop
        execute format('truncate %I', of.name);
    end loop;
    update feed.projection_position
       set next_index = 0, last_event = null, accepted_at = null, kafka_offset = null
     where name = projection and version = substring(current_schema() from '[0-9]+$')::integer;
    update feed.rebuild set state = 'SUPERSEDED'
     where name = projection and state in ('SWAPPED', 'VERIFIED', 'DIVERGED');
end $$;
