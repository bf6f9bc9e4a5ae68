-- Requests for assistance and offers on them, each as a document that holds from one event to the next.
create schema assistance_v1;

create table assistance_v1.request (
    id          text collate "C" not null,
    doc         jsonb   not null,
    state       text    not null generated always as (doc ->> 'state') stored,
    agency      text    generated always as (doc ->> 'agency') stored,
    instrument  text    not null generated always as (doc ->> 'instrument') stored,
    commitments text[]  not null generated always as (platform.texts(doc -> 'commitments')) stored,
    published   boolean not null generated always as (doc ->> 'publishedAt' is not null) stored,
    closed      boolean not null generated always as (doc ->> 'closedAt' is not null) stored,
    visibility  text    not null generated always as (doc ->> 'visibility') stored,
    named       text[]  not null generated always as (platform.texts(doc -> 'named')) stored,
    partners    boolean not null generated always as ((doc ->> 'partners')::boolean) stored,
    step        text    generated always as (doc #>> '{at,step}') stored,
    holder_kind text    generated always as (doc #>> '{at,holderKind}') stored,
    holder      text    generated always as (doc #>> '{at,holder}') stored,
    from_index  bigint  not null,
    to_index    bigint  not null,
    primary key (id, from_index)
);

create table assistance_v1.offer (
    id         text collate "C" not null,
    doc        jsonb  not null,
    request    text collate "C" not null generated always as (doc ->> 'request') stored,
    by         text   not null generated always as (doc ->> 'by') stored,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);
create index on assistance_v1.offer (request);

call feed.grant_projection('assistance_v1');
