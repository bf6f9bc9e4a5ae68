-- Consultations, each as a document that holds from one event to the next.
create schema consultation_v1;

create table consultation_v1.consultation (
    id         text collate "C" not null,
    doc        jsonb  not null,
    instrument text   not null generated always as (doc ->> 'instrument') stored,
    -- States and organisations that were invited, took part, or have something to see to.
    named      text[] not null generated always as (platform.texts(doc -> 'named')) stored,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);

call feed.grant_projection('consultation_v1');
