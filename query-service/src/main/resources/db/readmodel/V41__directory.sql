-- Whom to turn to: agencies, their focal points, and where there is none. What identifies a person lies here as in the ledger, encrypted.
create schema directory_v1;

create table directory_v1.agency (
    state      text collate "C" not null,
    agency     text collate "C" not null,
    name       jsonb            not null,
    standing   text collate "C" not null,
    words      tsvector         not null, -- code and names: as they are, in English, in Russian
    from_index bigint           not null,
    to_index   bigint           not null default 9223372036854775807,
    primary key (state, agency, from_index)
);
create index on directory_v1.agency using gin (words);

create table directory_v1.participation (
    instrument text collate "C" not null,
    state      text collate "C" not null,
    from_index bigint           not null,
    primary key (instrument, state, from_index)
);

create table directory_v1.focal_point (
    person     uuid             not null,
    state      text collate "C" not null,
    agency     text collate "C" not null,
    unit       text collate "C",
    role       text collate "C" not null,
    visibility text collate "C" not null,
    named      text[]           not null,
    audience   text[]           not null,
    name       jsonb            not null,
    phone      jsonb,
    mail       jsonb,
    from_index bigint           not null,
    to_index   bigint           not null default 9223372036854775807,
    primary key (person, from_index)
);
create index on directory_v1.focal_point (state, agency);

-- Holds at every index: who was erased is so in the past too.
create table directory_v1.erased (
    person     uuid   not null,
    from_index bigint not null,
    primary key (person)
);

-- Of the stream of a state's focal points, for whoever changes them.
create table directory_v1.revision (
    state      text collate "C" not null,
    revision   bigint           not null,
    from_index bigint           not null,
    primary key (state, from_index)
);

call feed.grant_projection('directory_v1');
