create schema feed;
grant usage on schema feed to readmodel_feed, readmodel_query;

-- How far each version of each projection is; committed with its rows.
create table feed.projection_position (
    name         text        not null check (name ~ '^[a-z][a-z_]*$'),
    version      integer     not null check (version > 0),
    next_index   bigint      not null,
    last_event   uuid,        -- of entry next_index - 1: tells another history from ours
    accepted_at  timestamptz, -- of the same entry
    kafka_offset bigint,      -- of the same entry; a hint where to read on
    applied_at   timestamptz not null default clock_timestamp(),
    primary key (name, version)
) with (fillfactor = 20);

-- The version that answers questions; a later one is filled beside it and takes over once level.
create table feed.active_version (
    name    text    primary key,
    version integer not null
);

grant select, insert, update, delete on all tables in schema feed to readmodel_feed;
grant select on all tables in schema feed to readmodel_query;

-- A migration that makes the tables of a projection ends with: call feed.grant_projection('<name>_v<version>');
create procedure feed.grant_projection(projection text) language plpgsql as $$
begin
    execute format('grant usage on schema %I to readmodel_feed, readmodel_query', projection);
    execute format('grant select, insert, update, delete on all tables in schema %I to readmodel_feed', projection);
    execute format('grant usage on all sequences in schema %I to readmodel_feed', projection);
    execute format('grant select on all tables in schema %I to readmodel_query', projection);
end $$;

-- When entries were accepted: a row for each change of the time, so that a burst takes one row.
create schema ledger_time_v1;
create table ledger_time_v1.ledger_time (
    from_index  bigint      primary key,
    accepted_at timestamptz not null
);
create index on ledger_time_v1.ledger_time (accepted_at);
call feed.grant_projection('ledger_time_v1');
