-- What feed.ReleasedEntries writes, in the schema of whichever projection asks for it.
create procedure feed.make_entry_terms(projection text) language plpgsql as $$
begin
    execute format($t$create table %I.report (
        report_id         uuid             primary key,
        instrument        text collate "C" not null,
        cycle             text collate "C" not null,
        state             text collate "C" not null,
        agency            text collate "C" not null,
        catalogue_version integer          not null,
        from_index        bigint           not null)$t$, projection);
    execute format('create index on %I.report (instrument, cycle, state, agency)', projection);
    -- Who may read a released entry; a later row of the same version is a reclassification.
    execute format($t$create table %I.terms (
        report_id     uuid             not null,
        commitment    text collate "C" not null,
        version       integer          not null,
        entry_version integer          not null,
        visibility    text             not null,
        named         text[]           not null,
        audience      text[]           not null,
        from_index    bigint           not null,
        to_index      bigint           not null default 9223372036854775807,
        primary key (report_id, commitment, version, from_index))$t$, projection);
end $$;

create procedure feed.make_released_entries(projection text) language plpgsql as $$
begin
    call feed.make_entry_terms(projection);
    -- Entries that the projection is about, as they were drafted; texts as they lie in the ledger.
    execute format($t$create table %I.recorded (
        report_id     uuid             not null,
        commitment    text collate "C" not null,
        entry_version integer          not null,
        status        text collate "C" not null,
        language      text             not null,
        narrative     jsonb,
        reason        jsonb,
        details       jsonb,
        from_index    bigint           not null,
        primary key (report_id, commitment, entry_version))$t$, projection);
    -- What a report says: from the release of a version to that of the next, or to its withdrawal.
    execute format($t$create table %I.said (
        report_id     uuid             not null,
        commitment    text collate "C" not null,
        version       integer          not null,
        entry_version integer          not null,
        from_index    bigint           not null,
        to_index      bigint           not null default 9223372036854775807,
        primary key (report_id, commitment, version))$t$, projection);
end $$;
