-- All that a review of one state in one cycle takes together.
create schema dossier_v1;
call feed.make_released_entries('dossier_v1');

create table dossier_v1.catalogue (
    instrument        text collate "C" not null,
    catalogue_version integer          not null,
    catalogue         json             not null,
    from_index        bigint           not null,
    primary key (instrument, catalogue_version)
);

create table dossier_v1.participant (
    instrument text collate "C" not null,
    state      text collate "C" not null,
    joined_on  date             not null,
    from_index bigint           not null,
    primary key (instrument, state, from_index)
);

create table dossier_v1.cycle (
    id         text collate "C" not null,
    doc        jsonb  not null,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);

-- A state's mandates.
create table dossier_v1.mandates (
    id         text collate "C" not null,
    doc        jsonb  not null,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);

-- What the state itself says stands.
create table dossier_v1.determination (
    id         text collate "C" not null,
    doc        jsonb  not null,
    instrument text   not null generated always as (doc ->> 'instrument') stored,
    cycle      text   not null generated always as (doc ->> 'cycle') stored,
    state      text   not null generated always as (doc ->> 'state') stored,
    commitment text   not null generated always as (doc ->> 'commitment') stored,
    status     text   generated always as (doc ->> 'status') stored,
    visibility text   generated always as (doc ->> 'visibility') stored,
    named      text[] not null generated always as (platform.texts(doc -> 'named')) stored,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);
create index on dossier_v1.determination (instrument, cycle, state, to_index);

create table dossier_v1.recommendation (
    id         text collate "C" not null,
    doc        jsonb  not null,
    instrument text   not null generated always as (doc ->> 'instrument') stored,
    state      text   not null generated always as (doc ->> 'state') stored,
    reach      text   not null generated always as (doc ->> 'reach') stored,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);
create index on dossier_v1.recommendation (instrument, state);

create table dossier_v1.response (
    id         text collate "C" not null,
    doc        jsonb  not null,
    state      text   not null generated always as (doc ->> 'state') stored,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);

call feed.grant_projection('dossier_v1');
