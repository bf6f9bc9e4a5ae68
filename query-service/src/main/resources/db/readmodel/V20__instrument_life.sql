-- What instruments say and said: a row per catalogue version, and all that hangs on it.
create schema instrument_v2;

create table instrument_v2.instrument (
    instrument        text collate "C" not null,
    catalogue_version integer          not null,
    catalogue         json             not null,
    from_index        bigint           not null,
    primary key (instrument, from_index)
);

-- Items by themselves, for what names a path: links and successions.
create table instrument_v2.item (
    instrument        text collate "C" not null,
    catalogue_version integer          not null,
    path              text collate "C" not null,
    ordinal           integer          not null,
    title             jsonb            not null,
    from_index        bigint           not null,
    primary key (instrument, catalogue_version, path)
);

-- What became of each item of the version before.
create table instrument_v2.succession (
    instrument        text collate "C" not null,
    catalogue_version integer          not null, -- the newer one
    path              text collate "C" not null, -- in the one before
    change            text collate "C" not null,
    successors        text[]           not null,
    reason            jsonb            not null,
    from_index        bigint           not null,
    primary key (instrument, catalogue_version, path)
);

-- References and indicators of a version, each list as it was recorded.
create table instrument_v2.detail (
    instrument        text collate "C" not null,
    catalogue_version integer          not null,
    sort              text collate "C" not null check (sort in ('REFERENCES', 'INDICATORS')),
    list              json             not null,
    from_index        bigint           not null,
    primary key (instrument, catalogue_version, sort)
);

-- A link holds until others are recorded; a reader also sees it end when a revision takes one of its two items away.
create table instrument_v2.link (
    instrument    text collate "C" not null,
    path          text collate "C" not null,
    to_instrument text collate "C" not null,
    to_path       text collate "C" not null,
    kind          text collate "C" not null,
    reason        jsonb            not null,
    ordinal       integer          not null,
    from_index    bigint           not null,
    to_index      bigint           not null,
    primary key (instrument, ordinal, from_index)
);
create index on instrument_v2.link (to_instrument);

-- How often an instrument was changed, and whether it is retired.
create table instrument_v2.standing (
    instrument text collate "C" not null,
    revision   bigint           not null,
    retired    boolean          not null,
    from_index bigint           not null,
    primary key (instrument, from_index)
);

call feed.grant_projection('instrument_v2');
