-- The rest of a report's life: removed and delegated entries, details, other readers after a release, withdrawal, and what the
-- secretariat and the state say to each other.

alter table report_v1.entry
    add column unchanged_report        uuid,
    add column unchanged_version       integer,
    add column unchanged_entry_version integer,
    add column details                 jsonb;

-- An entry is read under the terms of the row that holds; the first of each version is its release.
alter table report_v1.released_entry
    add column to_index bigint not null default 9223372036854775807,
    drop constraint released_entry_pkey,
    add primary key (report_id, version, commitment, from_index);

-- Which agency writes an entry for the one that has the mandate.
create table report_v1.delegation (
    report_id  uuid   not null,
    commitment text collate "C" not null,
    agency     text collate "C" not null,
    from_index bigint not null,
    to_index   bigint not null default 9223372036854775807,
    primary key (report_id, commitment, from_index)
);

create table report_v1.withdrawal (
    report_id   uuid        primary key,
    authority   jsonb       not null,
    reason      jsonb       not null,
    accepted_at timestamptz not null,
    from_index  bigint      not null
);

create table report_v1.acknowledgement (
    report_id   uuid        not null,
    version     integer     not null,
    accepted_at timestamptz not null,
    from_index  bigint      not null,
    primary key (report_id, version)
);

create table report_v1.query (
    report_id   uuid        not null,
    query       integer     not null,
    version     integer     not null,
    commitment  text collate "C",
    question    jsonb       not null,
    accepted_at timestamptz not null,
    from_index  bigint      not null,
    primary key (report_id, query)
);

create table report_v1.query_answer (
    report_id   uuid        not null,
    query       integer     not null,
    answer      jsonb       not null,
    accepted_at timestamptz not null,
    from_index  bigint      not null,
    primary key (report_id, query)
);

call feed.grant_projection('report_v1');
