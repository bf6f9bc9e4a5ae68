-- A template names the indicators that are defined for what an agency reports on. Filled again from the first entry on.
call feed.enter('position');

-- A row for each item that an indicator tells about.
create table indicator (
    instrument        text collate "C" not null,
    catalogue_version integer          not null,
    path              text collate "C" not null,
    code              text collate "C" not null,
    definition        jsonb            not null,
    from_index        bigint           not null,
    to_index          bigint           not null,
    primary key (instrument, catalogue_version, path, code, from_index)
);

call feed.grant_projection(current_schema());

call feed.refill('position');
