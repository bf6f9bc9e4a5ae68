-- Links over which a position is shown: what is done for the beginning is done for the end too.
create table position_v1.link (
    instrument    text collate "C" not null,
    path          text collate "C" not null,
    to_instrument text collate "C" not null,
    to_path       text collate "C" not null,
    from_index    bigint           not null,
    to_index      bigint           not null,
    primary key (instrument, path, to_instrument, to_path, from_index)
);
create index on position_v1.link (to_instrument);

call feed.grant_projection('position_v1');
