-- With what the agencies of a state sign: public keys, each state a document that holds from one event to the next.
create schema signing_v1;

create table signing_v1.agency_keys (
    id         text collate "C" not null, -- the state
    doc        jsonb  not null,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);

call feed.grant_projection('signing_v1');
