-- What states themselves say stands in a cell: every version, also while it passes the chain. Reach and time are null until its release.
create table position_v1.determination (
    determination_id    uuid             not null,
    version             integer          not null,
    instrument          text collate "C" not null,
    period              text collate "C" not null,
    state               text collate "C" not null,
    commitment          text collate "C" not null,
    status              text collate "C" not null,
    visibility          text collate "C" not null,
    language            text             not null,
    reason              jsonb            not null, -- as it lies in the ledger
    considered_reports  uuid[]           not null, -- what was weighed: element n of both arrays belongs together
    considered_versions integer[]        not null,
    reach               text collate "C",
    released_at         timestamptz,
    from_index          bigint           not null,
    to_index            bigint           not null,
    primary key (determination_id, version, from_index)
);

-- The determination that was last released about a cell. Once it is revoked its status is null; who might read it stays, because of
-- who reads as of an earlier point.
alter table position_v1.cell
    add column determination      uuid,
    add column determined_version integer,
    add column determined         text collate "C",
    add column determined_reach   text collate "C",
    add column determined_since   timestamptz; -- first release of a determination about the cell

call feed.grant_projection('position_v1');
