-- National plans, each as a document that holds from one event to the next, and what their coverage is counted against.
create schema plan_v1;

create table plan_v1.plan (
    id          text collate "C" not null,
    doc         jsonb   not null,
    state       text    not null generated always as (doc ->> 'state') stored,
    instrument  text    not null generated always as (doc ->> 'instrument') stored,
    agency      text    generated always as (doc ->> 'agency') stored,
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

-- The reportable commitments of each version of each catalogue.
create table plan_v1.commitment (
    instrument        text collate "C" not null,
    catalogue_version integer not null,
    path              text collate "C" not null,
    from_index        bigint  not null,
    primary key (instrument, catalogue_version, path)
);

call feed.grant_projection('plan_v1');
