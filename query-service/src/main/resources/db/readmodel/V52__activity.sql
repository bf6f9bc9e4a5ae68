-- Activities of partner organisations, each as a document that holds from one event to the next.
create schema activity_v1;

create table activity_v1.activity (
    id           text collate "C" not null,
    doc          jsonb  not null,
    instrument   text   not null generated always as (doc ->> 'instrument') stored,
    organisation text   not null generated always as (doc ->> 'organisation') stored,
    countries    text[] not null generated always as (platform.texts(doc -> 'countries')) stored,
    commitments  text[] not null generated always as (platform.texts(doc -> 'commitments')) stored,
    from_index   bigint not null,
    to_index     bigint not null,
    primary key (id, from_index)
);

call feed.grant_projection('activity_v1');
