-- Where a projection stands still: at the entry that it takes next, else the row is an old one and says nothing.
create table feed.stopped (
    name        text        not null,
    version     integer     not null,
    entry_index bigint      not null,
    event_id    uuid        not null,
    event_type  text        not null,
    why         text        not null,
    since       timestamptz not null default clock_timestamp(),
    primary key (name, version),
    foreign key (name, version) references feed.projection_position on delete cascade
);

-- Entries that are not in the rows, because an operator let them pass: the record of that is kept apart from the read models.
create table feed.skipped (
    name        text    not null,
    version     integer not null,
    entry_index bigint  not null,
    primary key (name, version, entry_index),
    foreign key (name, version) references feed.projection_position on delete cascade
);

grant select, insert, update, delete on feed.stopped, feed.skipped to readmodel_feed;
grant select on feed.stopped, feed.skipped to readmodel_query;
