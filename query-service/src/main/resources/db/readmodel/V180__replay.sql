-- The log as it was recorded, for auditors: each entry byte for byte with what proves it, and who may read it.
create schema replay_v1;
call feed.make_entry_terms('replay_v1');

create table replay_v1.entry (
    from_index    bigint           primary key, -- the ledger index
    accepted_at   timestamptz      not null,
    sealed        text collate "C" not null,    -- the leaf of the tree, byte for byte
    salt          bytea            not null,
    event         bytea            not null,    -- texts are ciphertext, and stay: without them nothing is proven
    type          text collate "C" not null,    -- as written
    stream        text collate "C" not null,
    stream_seq    bigint           not null,
    state         text collate "C" not null,    -- that counts it
    state_seq     bigint           not null,
    owner         text collate "C",             -- the state that it is of or about
    root          text collate "C" not null,    -- stream of the thing whose reach counts
    rule          text collate "C" not null,    -- who but the own state may read it
    opens         boolean          not null,    -- whether they are told its texts too
    subject       text collate "C",             -- of a release: what a later one of the same is about
    content       text collate "C",             -- what can be expunged or erased of it
    report_id     uuid,
    commitment    text collate "C",
    version       integer,                      -- of the report's released content
    entry_version integer,
    visibility    text,
    named         text[],
    audience      text[],
    -- Of the entry that completes them: roots of the full tiles, one level after the other, 32 bytes each.
    roots         bytea
);
create index on replay_v1.entry (stream, from_index);
create index on replay_v1.entry (owner, from_index);
create index on replay_v1.entry (type, from_index);
create index on replay_v1.entry (subject) where subject is not null;
create index on replay_v1.entry (report_id, version) where rule = 'VERSION';
create index on replay_v1.entry using brin (accepted_at);

-- What things belong to.
create table replay_v1.thing (
    stream     text collate "C" primary key,
    instrument text collate "C" not null,
    owner      text collate "C",         -- the state that a recommendation is addressed to
    open       boolean          not null, -- whether more than that state is told of it
    from_index bigint           not null
);

-- Holds at every index: what was destroyed reads so in the past too.
create table replay_v1.destroyed (
    content    text collate "C" primary key,
    from_index bigint           not null
);

call feed.grant_projection('replay_v1');
