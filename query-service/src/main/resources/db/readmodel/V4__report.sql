-- Reports: what was drafted, where it stood, what left the state, and what happened to it.
create schema report_v1;

create table report_v1.report (
    report_id         uuid    primary key,
    instrument        text collate "C" not null,
    cycle             text collate "C" not null,
    state             text collate "C" not null,
    agency            text collate "C" not null,
    catalogue_version integer not null,
    from_index        bigint  not null
);
create unique index on report_v1.report (instrument, cycle, state, agency);

-- The clearance chain that the report is bound to.
create table report_v1.chain_step (
    report_id   uuid    not null,
    position    integer not null,
    step        text    not null,
    holder_kind text    not null,
    holder      text    not null,
    from_index  bigint  not null,
    primary key (report_id, position)
);

-- Where a report stands, and at whose step.
create table report_v1.stage (
    report_id   uuid   not null,
    stage       text   not null,
    step        text,
    holder_kind text,
    holder      text,
    from_index  bigint not null,
    to_index    bigint not null default 9223372036854775807,
    primary key (report_id, from_index)
);

-- Every version of every entry; the range is that of the draft.
create table report_v1.entry (
    report_id     uuid    not null,
    commitment    text collate "C" not null,
    entry_version integer not null,
    status        text    not null,
    visibility    text    not null,
    named         text[]  not null,
    language      text    not null,
    narrative     jsonb,
    reason        jsonb,
    from_index    bigint  not null,
    to_index      bigint  not null default 9223372036854775807,
    primary key (report_id, commitment, entry_version)
);

create table report_v1.submission (
    report_id  uuid    not null,
    submission integer not null,
    nil_reason jsonb,
    from_index bigint  not null,
    primary key (report_id, submission)
);

-- What left the state: frozen.
create table report_v1.released_entry (
    report_id     uuid    not null,
    version       integer not null,
    commitment    text collate "C" not null,
    entry_version integer not null,
    visibility    text    not null,
    named         text[]  not null,
    audience      text[]  not null,
    from_index    bigint  not null,
    primary key (report_id, version, commitment)
);

-- A version is there for its readers once it is complete.
create table report_v1.released_version (
    report_id   uuid        not null,
    version     integer     not null,
    audience    text[]      not null,
    accepted_at timestamptz not null,
    from_index  bigint      not null,
    primary key (report_id, version)
);

create table report_v1.happening (
    report_id     uuid        not null,
    stream_seq    bigint      not null,
    accepted_at   timestamptz not null,
    event         text        not null,
    role          text        not null,
    agency        text,
    step          text,
    to_step       text,
    commitment    text,
    version       integer,
    reason        jsonb,
    comments      jsonb       not null,
    authority     jsonb,
    reference     jsonb,
    external_date date,
    from_index    bigint      not null,
    primary key (report_id, from_index)
);

call feed.grant_projection('report_v1');
