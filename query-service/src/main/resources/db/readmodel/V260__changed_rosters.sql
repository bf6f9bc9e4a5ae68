-- Changes also tell what becomes of agencies and their mandates; other things know the commitments that they concern, and a response
-- whom it was released to. Filled again from the first entry on.
call feed.enter('changes');

alter table thing_change add column audience text[]; -- of a response

-- Of what was last submitted: changes are told at what left the state only.
alter table reach add column commitments text[] not null generated always as (platform.texts(doc -> 'commitments')) stored;

create table roster_change (
    kind        text collate "C" not null,
    accepted_at timestamptz      not null,
    state       text collate "C" not null,
    instrument  text collate "C",          -- of a mandate
    commitments text[]           not null, -- of a mandate
    agencies    text[]           not null,
    successors  text[]           not null, -- that carry on for agencies that are no more
    due         date,                      -- last day of a mandate
    reason      jsonb,
    from_index  bigint           primary key
);

-- Who may know of a state's agencies: whoever reads an instrument that it takes part in.
create table participation (
    instrument text collate "C" not null,
    state      text collate "C" not null,
    joined_on  date             not null,
    from_index bigint           not null,
    primary key (instrument, state, from_index)
);

create table departure (
    instrument text collate "C" not null,
    state      text collate "C" not null,
    joined_on  date             not null,
    left_on    date             not null,
    from_index bigint           not null,
    primary key (instrument, state, from_index)
);

call feed.grant_projection(current_schema());

call feed.refill('changes');
