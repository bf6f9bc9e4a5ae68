-- What states submit as one, each as a document that holds from one event to the next.
create schema national_v1;

create table national_v1.national (
    id          text collate "C" not null,
    doc         jsonb   not null,
    state       text    not null generated always as (doc ->> 'state') stored,
    instrument  text    not null generated always as (doc ->> 'instrument') stored,
    cycle       text    not null generated always as (doc ->> 'cycle') stored,
    number      integer not null generated always as ((doc ->> 'version')::integer) stored,
    step        text    generated always as (doc #>> '{at,step}') stored,
    holder_kind text    generated always as (doc #>> '{at,holderKind}') stored,
    holder      text    generated always as (doc #>> '{at,holder}') stored,
    released    boolean not null generated always as (coalesce(jsonb_typeof(doc -> 'released'), 'null') <> 'null') stored,
    from_index  bigint  not null,
    to_index    bigint  not null,
    primary key (id, from_index)
);

create index on national_v1.national (instrument, cycle, state, to_index);

call feed.grant_projection('national_v1');

-- Participations hold their chains as they are set now, and whether the state wants one signature: they are filled again.
do $$
declare
    of record;
begin
    for of in select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'participation_v1'
    loop
        execute 'truncate ' || of.name;
    end loop;
    update feed.projection_position
       set next_index = 0, last_event = null, accepted_at = null, kafka_offset = null
     where name = 'participation';
end $$;
