-- What changed for those who may know it: a row for each event that they may notice.
create schema changes_v1;
call feed.make_entry_terms('changes_v1');

create table changes_v1.change (
    kind        text collate "C" not null,
    accepted_at timestamptz      not null,
    report_id   uuid,
    version     integer,             -- of the report's released content
    audience    text[],              -- of a release
    commitment  text collate "C",    -- of a reclassification
    instrument  text collate "C",    -- where there is no report
    cycle       text collate "C",
    state       text collate "C",
    agencies    text[],              -- of an extension; empty for the state as a whole
    due         date,
    reason      jsonb,
    from_index  bigint           primary key
);
create index on changes_v1.change (report_id, version);

call feed.grant_projection('changes_v1');
