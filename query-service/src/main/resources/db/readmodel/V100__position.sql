-- What the position of every cell (state x commitment x cycle) is decided from. Each row holds for the ledger indexes
-- [from_index, to_index); nothing here depends on the time of asking or on who asks. Codes compare as bytes.
create schema position_v1;

create table position_v1.instrument (
    instrument        text collate "C" not null,
    catalogue_version integer          not null,
    title             jsonb            not null,
    voluntary         boolean          not null,
    from_index        bigint           not null,
    to_index          bigint           not null,
    primary key (instrument, from_index)
);

-- Pillars, sections and groups: what counts are rolled up to.
create table position_v1.heading (
    instrument        text collate "C" not null,
    catalogue_version integer          not null,
    path              text collate "C" not null,
    level             text collate "C" not null check (level in ('PILLAR', 'SECTION', 'GROUP')),
    title             jsonb            not null,
    ordinal           integer          not null,
    from_index        bigint           not null,
    to_index          bigint           not null,
    primary key (instrument, catalogue_version, path, from_index)
);

-- Rows of an old catalogue version do not end with it: a cycle stays bound to the version that it was opened with.
create table position_v1.item (
    instrument        text collate "C" not null,
    catalogue_version integer          not null,
    path              text collate "C" not null,
    category          text collate "C" not null check (category in ('COMMITMENT', 'UNDERTAKING', 'COMPONENT', 'ROADMAP')),
    pillar            text collate "C",
    section           text collate "C",
    item_group        text collate "C",
    title             jsonb            not null,
    summary           jsonb            not null,
    reportable        boolean          not null,
    nature            text collate "C" not null,
    ordinal           integer          not null,
    from_index        bigint           not null,
    to_index          bigint           not null,
    primary key (instrument, catalogue_version, path, from_index)
);

create table position_v1.participant (
    instrument text collate "C" not null,
    state      text collate "C" not null,
    joined_on  date             not null,
    from_index bigint           not null,
    to_index   bigint           not null,
    primary key (instrument, state, from_index)
);

create table position_v1.agency (
    state      text collate "C" not null,
    agency     text collate "C" not null,
    name       jsonb            not null,
    from_index bigint           not null,
    to_index   bigint           not null,
    primary key (state, agency, from_index)
);

create table position_v1.mandate (
    instrument text collate "C" not null,
    state      text collate "C" not null,
    commitment text collate "C" not null,
    agency     text collate "C" not null,
    role       text collate "C" not null,
    valid_from date             not null,
    valid_to   date             not null, -- the last day; infinity while open-ended
    from_index bigint           not null,
    to_index   bigint           not null,
    primary key (instrument, state, commitment, agency, role, valid_from, valid_to, from_index)
);

create table position_v1.cycle (
    instrument        text collate "C" not null,
    period            text collate "C" not null,
    phase             text collate "C" not null check (phase in ('PROPOSED', 'OPEN', 'CLOSED')),
    first_day         date             not null,
    last_day          date             not null,
    state_due         date             not null,
    closes_at         timestamptz      not null,
    catalogue_version integer, -- null until it is opened
    revision          bigint           not null,
    from_index        bigint           not null,
    to_index          bigint           not null,
    primary key (instrument, period, from_index)
);

-- The ends of the due days are stored as instants, so that one library alone interprets zones: PostgreSQL reads UTC+5, for
-- one, as five hours west of Greenwich.
create table position_v1.agreement (
    instrument     text collate "C" not null,
    period         text collate "C" not null,
    state          text collate "C" not null,
    agency_due     date             not null,
    time_zone      text             not null,
    agency_due_end timestamptz      not null,
    state_due_end  timestamptz      not null,
    from_index     bigint           not null,
    to_index       bigint           not null,
    primary key (instrument, period, state, from_index)
);

-- Agencies with more time than their state agreed to.
create table position_v1.extension (
    instrument text collate "C" not null,
    period     text collate "C" not null,
    state      text collate "C" not null,
    agency     text collate "C" not null,
    due_end    timestamptz      not null,
    from_index bigint           not null,
    to_index   bigint           not null,
    primary key (instrument, period, state, agency, from_index)
);

-- Where a report stands. A step is who holds the report now; chain keeps the steps that it was opened with.
create table position_v1.report (
    report_id          uuid             not null,
    instrument         text collate "C" not null,
    period             text collate "C" not null,
    state              text collate "C" not null,
    agency             text collate "C" not null,
    phase              text collate "C" not null check (phase in ('OPENED', 'SUBMITTED', 'CLEARED', 'RETURNED', 'RELEASED')),
    chain              jsonb            not null,
    step               text,
    version            integer          not null, -- of the released content, 0 before the first release
    nil                boolean          not null,
    audience           text[]           not null, -- of the last release
    first_submitted_at timestamptz,
    first_released_at  timestamptz,
    from_index         bigint           not null,
    to_index           bigint           not null,
    primary key (report_id, from_index)
);
create index on position_v1.report (instrument, period, state);

-- What an agency wrote: every version of every entry, texts as they lie in the ledger.
create table position_v1.recorded (
    report_id     uuid             not null,
    commitment    text collate "C" not null,
    entry_version integer          not null,
    status        text collate "C" not null,
    visibility    text collate "C" not null, -- as drafted; a release decides
    language      text             not null,
    narrative     jsonb,
    reason        jsonb,
    recorded_at   timestamptz      not null,
    from_index    bigint           not null,
    to_index      bigint           not null,
    primary key (report_id, commitment, entry_version, from_index)
);

-- Who may read, in the few combinations that occur: a question judges each combination once, not every entry.
create table position_v1.reach (
    reach      text collate "C" not null,
    state      text collate "C" not null,
    visibility text collate "C" not null,
    named      text[]           not null,
    audience   text[]           not null,
    from_index bigint           not null,
    to_index   bigint           not null,
    primary key (reach, from_index)
);

-- Which version of an entry was released, as which version of its report.
create table position_v1.released (
    report_id     uuid             not null,
    commitment    text collate "C" not null,
    version       integer          not null,
    entry_version integer          not null,
    reach         text collate "C" not null,
    released_at   timestamptz      not null,
    from_index    bigint           not null,
    to_index      bigint           not null,
    primary key (report_id, commitment, version, from_index)
);

-- All that a position is decided from, but for who asks. Element n of each array after agencies belongs to agencies[n]. One row
-- and not one per entry and mandate, because a matrix reads thousands of cells at once. No position is decided here.
create table position_v1.cell (
    instrument     text collate "C" not null,
    period         text collate "C" not null,
    state          text collate "C" not null,
    commitment     text collate "C" not null,
    last_day       date             not null, -- of the cycle
    expected       boolean          not null, -- among the cells that were frozen when the cycle opened
    mandated       text[]           not null, -- the agencies with a mandate on the last day of the cycle
    lead           text collate "C",          -- the one of them that leads
    agencies       text[]           not null, -- those with a released entry; of each the newest:
    reports        uuid[]           not null,
    versions       integer[]        not null,
    statuses       text[]           not null,
    reaches        text[]           not null,
    first_released timestamptz[]    not null, -- when the agency first released an entry here, in whatever version
    from_index     bigint           not null,
    to_index       bigint           not null,
    primary key (instrument, period, state, commitment, from_index)
);
create index on position_v1.cell (instrument, commitment, state, last_day desc);

call feed.grant_projection('position_v1');
