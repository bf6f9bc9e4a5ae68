-- What a state submits as one waits like its reports, each as a document that holds from one event to the next.
create table waiting_v1.national (
    id          text collate "C" not null,
    doc         jsonb  not null,
    instrument  text   not null generated always as (doc ->> 'instrument') stored,
    state       text   not null generated always as (doc ->> 'state') stored,
    step        text   generated always as (doc #>> '{at,step}') stored,
    holder_kind text   generated always as (doc #>> '{at,holderKind}') stored,
    holder      text   generated always as (doc #>> '{at,holder}') stored,
    from_index  bigint not null,
    to_index    bigint not null,
    primary key (id, from_index)
);
create index on waiting_v1.national (state, to_index);

call feed.grant_projection('waiting_v1');

-- A report's document tells which submission is current: what waits is filled again from the first entry on.
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
