-- Rebuilds: any projection's next version is filled beside the live one, and swapped in or compared with it.
alter table feed.projection_position add column retired_at timestamptz; -- since when a later version answers; not brought forward

create table feed.rebuild (
    id          bigint  generated always as identity primary key,
    name        text    not null,
    version     integer not null, -- of the tables that it fills
    source      text    not null,
    purpose     text    not null,
    state       text    not null default 'RUNNING',
    reason      text,             -- why it failed
    failed_at   bigint,           -- the entry that it failed at
    run_from    bigint,           -- where and when the newest run began: for the rate
    run_at      timestamptz,
    started_at  timestamptz not null default clock_timestamp(),
    ended_at    timestamptz,
    up_to       bigint,           -- the index after the last that both had when it ended
    replaced    integer,          -- the version that was live before
    differences bigint            -- how many rows differed
);
-- One at a time for each projection.
create unique index rebuild_open on feed.rebuild (name) where state in ('RUNNING', 'PAUSED', 'FAILED');

-- What a proof found, the first of them: nothing of what the rows say.
create table feed.difference (
    rebuild    bigint not null references feed.rebuild,
    table_name text   not null,
    key        jsonb  not null,
    kind       text   not null, -- MISSING in the live table, EXTRA there, or CHANGED
    columns    text[] not null,
    primary key (rebuild, table_name, key)
);
grant select, insert, update on feed.rebuild, feed.difference to readmodel_feed;

-- Indexes that are no constraint. What is unique is there from the beginning, the others are made once the tables are full: what a fill
-- reads back it finds by its key.
create view feed.projection_index as
select n.nspname as schema, i.relname as name, pg_get_indexdef(i.oid) as definition, x.indisunique as is_unique
  from pg_index x
  join pg_class i on i.oid = x.indexrelid
  join pg_namespace n on n.oid = i.relnamespace
 where n.nspname ~ '^[a-z][a-z_]*_v[0-9]+$'
   and not exists (select from pg_constraint c where c.conindid = x.indexrelid);

create procedure feed.make_indexes(projection text, live integer, made integer, uniques boolean)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    old constant text := projection || '_v' || live;
    new constant text := projection || '_v' || made;
    of record;
begin
    for of in select i.name, i.definition from feed.projection_index i where i.schema = old and i.is_unique = uniques
                 and not exists (select from feed.projection_index m where m.schema = new and m.name = i.name) loop
        execute replace(of.definition, format(' ON %I.', old), format(' ON %I.', new));
    end loop;
end $$;

-- The feed may not create anything: it asks for the same tables as the live ones have.
create procedure feed.make_version(projection text, live integer, made integer)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    old constant text := projection || '_v' || live;
    new constant text := projection || '_v' || made;
    of record;
begin
    if not exists (select from feed.active_version a where a.name = projection and a.version = live) then
        raise exception 'version % of % does not answer questions', live, projection;
    end if;
    execute format('create schema %I', new);
    for of in select tablename as name from pg_tables where schemaname = old loop
        execute format('create table %1$I.%3$I (like %2$I.%3$I including all excluding indexes)', new, old, of.name);
    end loop;
    for of in select t.relname as name, c.conname, pg_get_constraintdef(c.oid) as definition
                from pg_constraint c join pg_class t on t.oid = c.conrelid
               where c.connamespace = (select oid from pg_namespace where nspname = old) and c.contype in ('p', 'u', 'x') loop
        execute format('alter table %I.%I add constraint %I %s', new, of.name, of.conname, of.definition);
    end loop;
    call feed.make_indexes(projection, live, made, true);
    call feed.grant_projection(new);
end $$;

create procedure feed.drop_version(projection text, gone integer)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from feed.active_version a where a.name = projection and a.version <> gone) then
        raise exception 'version % of % answers questions', gone, projection;
    end if;
    execute format('drop schema if exists %I cascade', projection || '_v' || gone);
    delete from feed.projection_position p where p.name = projection and p.version = gone;
end $$;

revoke execute on procedure feed.make_indexes, feed.make_version, feed.drop_version from public;
grant execute on procedure feed.make_indexes, feed.make_version, feed.drop_version to readmodel_feed;

-- Which tables are live is known here only. A migration that changes those of a projection begins with call feed.enter('<name>') and
-- names them without a schema; a rebuild that is under way with the tables of before has to be started again.
create procedure feed.enter(projection text) language plpgsql as $$
declare
    live integer;
    gone integer;
begin
    select coalesce((select a.version from feed.active_version a where a.name = projection),
                    (select max(substring(nspname from '[0-9]+$')::integer) from pg_namespace where nspname ~ ('^' || projection || '_v[0-9]+$')))
      into live;
    for gone in
        update feed.rebuild set state = 'CANCELLED', reason = 'a migration changed the tables: start it again', ended_at = clock_timestamp()
         where name = projection and state in ('RUNNING', 'PAUSED', 'FAILED')
        returning version
    loop
        call feed.drop_version(projection, gone);
    end loop;
    perform set_config('search_path', projection || '_v' || live, true);
end $$;

-- Empties the live tables of a projection, to be filled again from the first entry on.
create procedure feed.refill(projection text) language plpgsql as $$
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
end $$;

-- The times of entries, whichever version of theirs is live.
create function feed.accepted_at(index bigint) returns timestamptz language plpgsql stable as $$
declare
    found timestamptz;
begin
    execute format('select accepted_at from %I.ledger_time where from_index <= $1 order by from_index desc limit 1',
        (select 'ledger_time_v' || a.version from feed.active_version a where a.name = 'ledger_time')) into found using index;
    return found;
end $$;

create function feed.last_accepted_by(instant timestamptz) returns bigint language plpgsql stable as $$
declare
    next bigint;
begin
    execute format('select min(from_index) from %I.ledger_time where accepted_at > $1',
        (select 'ledger_time_v' || a.version from feed.active_version a where a.name = 'ledger_time')) into next using instant;
    return coalesce(next, (select p.next_index from feed.projection_position p join feed.active_version using (name, version)
                            where p.name = 'ledger_time')) - 1;
end $$;
