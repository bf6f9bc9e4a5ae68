-- What instruments say: a row per catalogue version.
create schema instrument_v1;
create table instrument_v1.instrument (
    instrument        text collate "C" not null,
    catalogue_version integer not null,
    revision          bigint  not null,
    catalogue         json    not null,
    from_index        bigint  not null,
    primary key (instrument, from_index)
);
call feed.grant_projection('instrument_v1');
