-- Changes of what is no report and no cycle: a row for each event that others may notice, and whom the thing that it is about reaches.
call feed.enter('changes');

create table thing_change (
    kind        text collate "C" not null,
    accepted_at timestamptz      not null,
    thing       text collate "C",  -- null of a delivery: that of its offer
    version     integer,
    offer       uuid,              -- on a request
    by          text collate "C",  -- who offers, with the offer itself
    from_index  bigint           primary key
);
create index on thing_change (offer) where kind = 'OFFERED';

create table reach (
    id          text collate "C" not null, -- what stands behind the slash of the thing
    doc         jsonb   not null,
    instrument  text    not null generated always as (doc ->> 'instrument') stored,
    state       text    generated always as (doc ->> 'state') stored,
    visibility  text    not null generated always as (doc ->> 'visibility') stored,
    named       text[]  not null generated always as (platform.texts(doc -> 'named')) stored,
    audience    text[]  not null generated always as (platform.texts(doc -> 'audience')) stored,
    partners    boolean not null generated always as ((doc ->> 'partners')::boolean) stored,
    secretariat boolean not null generated always as ((doc ->> 'secretariat')::boolean) stored,
    from_index  bigint  not null,
    to_index    bigint  not null,
    primary key (id, from_index)
);

call feed.grant_projection(current_schema());

call feed.refill('changes');
