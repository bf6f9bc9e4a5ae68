-- What states themselves say stands in their cells, each as a document that holds from one event to the next, drafts included.
create schema determination_v1;

create table determination_v1.determination (
    id          text collate "C" not null,
    doc         jsonb   not null,
    state       text    not null generated always as (doc ->> 'state') stored,
    instrument  text    not null generated always as (doc ->> 'instrument') stored,
    cycle       text    not null generated always as (doc ->> 'cycle') stored,
    commitment  text    not null generated always as (doc ->> 'commitment') stored,
    number      integer not null generated always as ((doc #>> '{draft,number}')::integer) stored,
    step        text    generated always as (doc #>> '{at,step}') stored,
    holder_kind text    generated always as (doc #>> '{at,holderKind}') stored,
    holder      text    generated always as (doc #>> '{at,holder}') stored,
    released    boolean not null generated always as (coalesce(jsonb_typeof(doc -> 'released'), 'null') <> 'null') stored,
    visibility  text    generated always as (doc #>> '{released,visibility}') stored,
    named       text[]  generated always as (
        platform.texts(case when jsonb_typeof(doc #> '{released,named}') = 'array' then doc #> '{released,named}' else '[]' end)) stored,
    from_index  bigint  not null,
    to_index    bigint  not null,
    primary key (id, from_index)
);

create index on determination_v1.determination (instrument, cycle, state, to_index);

call feed.grant_projection('determination_v1');
