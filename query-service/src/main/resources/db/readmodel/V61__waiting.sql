-- What waits for whom: rosters, cycles and reports, each as a document that holds from one event to the next.
create schema waiting_v1;

create table waiting_v1.roster (
    id         text collate "C" not null, -- the state
    doc        jsonb  not null,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);

create table waiting_v1.cycle (
    id         text collate "C" not null,
    doc        jsonb  not null,
    instrument text   not null generated always as (doc ->> 'instrument') stored,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);

create table waiting_v1.report (
    id          text collate "C" not null,
    doc         jsonb   not null,
    instrument  text    not null generated always as (doc ->> 'instrument') stored,
    state       text    not null generated always as (doc ->> 'state') stored,
    agency      text    not null generated always as (doc ->> 'agency') stored,
    step        text    generated always as (doc #>> '{at,step}') stored,
    holder_kind text    generated always as (doc #>> '{at,holderKind}') stored,
    holder      text    generated always as (doc #>> '{at,holder}') stored,
    delegates   text[]  not null generated always as (platform.texts(doc -> 'delegates')) stored,
    audience    text[]  not null generated always as (platform.texts(doc #> '{release,audience}')) stored,
    inside      boolean not null generated always as ((doc ->> 'inside')::boolean) stored, -- something waits for the own state
    unheard     boolean not null generated always as ((doc ->> 'unheard')::boolean) stored, -- and for the secretariat
    from_index  bigint  not null,
    to_index    bigint  not null,
    primary key (id, from_index)
);
create index on waiting_v1.report (state, id, from_index);
create index on waiting_v1.report (state, to_index) where inside;
create index on waiting_v1.report (instrument, to_index) where unheard;

call feed.grant_projection('waiting_v1');
