-- What became of the items of a catalogue, for showing a cycle under the structure of another version than its own. A row per
-- successor.
create table position_v1.succession (
    instrument        text collate "C" not null,
    catalogue_version integer          not null, -- the newer one
    path              text collate "C" not null, -- in the one before
    successor         text collate "C" not null,
    from_index        bigint           not null,
    to_index          bigint           not null,
    primary key (instrument, catalogue_version, path, successor, from_index)
);

call feed.grant_projection('position_v1');
