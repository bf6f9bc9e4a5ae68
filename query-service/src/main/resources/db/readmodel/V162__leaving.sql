-- A state may leave an instrument, and come back: a row of a participation is one of its periods.
alter table position_v1.participant
    add column left_on date, -- the first day without it
    drop constraint participant_pkey,
    add primary key (instrument, state, joined_on, from_index);

create table directory_v1.departure (
    instrument text collate "C" not null,
    state      text collate "C" not null,
    joined_on  date             not null,
    left_on    date             not null,
    from_index bigint           not null,
    primary key (instrument, state, from_index)
);
alter table directory_v1.participation add column joined_on date not null default date '0001-01-01';

create table dossier_v1.departure (like directory_v1.departure including all);

create table waiting_v1.participation (
    id         text collate "C" not null, -- instrument/state
    doc        jsonb  not null,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);

-- Who takes part in what, each as a document that holds from one event to the next.
create schema participation_v1;

create table participation_v1.participation (
    id         text collate "C" not null, -- instrument/state
    doc        jsonb  not null,
    instrument text   not null generated always as (doc ->> 'instrument') stored,
    state      text   not null generated always as (doc ->> 'state') stored,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);
create index on participation_v1.participation (instrument, to_index);

call feed.grant_projection('directory_v1');
call feed.grant_projection('dossier_v1');
call feed.grant_projection('waiting_v1');
call feed.grant_projection('participation_v1');
