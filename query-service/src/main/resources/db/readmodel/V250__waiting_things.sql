-- Also requests, responses, plans and determinations wait at steps; recommendations, offers and follow-ups wait for the state.
call feed.enter('waiting');

create table passage (
    id          text collate "C" not null, -- of a response: that of its recommendation
    doc         jsonb   not null,
    state       text    not null generated always as (doc ->> 'state') stored,
    agency      text    generated always as (doc ->> 'agency') stored,
    instrument  text    generated always as (doc #>> '{subject,instrument}') stored,
    step        text    generated always as (doc #>> '{at,step}') stored,
    holder_kind text    generated always as (doc #>> '{at,holderKind}') stored,
    holder      text    generated always as (doc #>> '{at,holder}') stored,
    waits       boolean not null generated always as ((doc ->> 'waits')::boolean) stored,
    from_index  bigint  not null,
    to_index    bigint  not null,
    primary key (id, from_index)
);
create index on passage (state, to_index) where waits;

create table recommendation (
    id         text collate "C" not null,
    doc        jsonb   not null,
    instrument text    not null generated always as (doc ->> 'instrument') stored,
    state      text    not null generated always as (doc ->> 'state') stored,
    closed     boolean not null generated always as ((doc ->> 'closed')::boolean) stored,
    from_index bigint  not null,
    to_index   bigint  not null,
    primary key (id, from_index)
);
create index on recommendation (state, to_index);

create table offer (
    id         text collate "C" not null,
    doc        jsonb  not null,
    request    text collate "C" not null generated always as (doc ->> 'request') stored,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);
create index on offer (request);

create table consultation (
    id         text collate "C" not null,
    doc        jsonb  not null,
    instrument text   not null generated always as (doc ->> 'instrument') stored,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);

call feed.grant_projection(current_schema());

call feed.refill('waiting');
