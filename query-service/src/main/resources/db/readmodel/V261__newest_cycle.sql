-- What reports say is needed is asked for a cycle, the one that was opened last unless named. Filled again from the first entry on.
call feed.enter('assistance');

create table opened_cycle (
    instrument text collate "C" not null,
    cycle      text collate "C" not null,
    from_index bigint           not null,
    primary key (instrument, from_index)
);

call feed.grant_projection(current_schema());

call feed.refill('assistance');
