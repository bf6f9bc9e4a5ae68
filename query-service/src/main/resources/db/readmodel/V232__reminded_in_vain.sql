-- Who was reminded: where that found nobody, the directory says so to the own state.
create table directory_v1.reminder (
    instrument  text collate "C" not null,
    state       text collate "C" not null,
    agency      text collate "C" not null, -- '' for the state as a whole
    reminded_at timestamptz      not null,
    from_index  bigint           not null,
    primary key (from_index)
);
create index on directory_v1.reminder (instrument, state, agency);

call feed.grant_projection('directory_v1');

-- Reminders that were applied before are told of too: the tables are filled again.
call feed.refill('directory');
