-- Where a state wants one signature, its answer says what stands in place of single reports' releases.
create table position_v1.one_signature (
    id         text collate "C" not null, -- instrument/state
    doc        jsonb  not null,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);

create table position_v1.national (
    id         text collate "C" not null,
    doc        jsonb  not null,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);

call feed.grant_projection('position_v1');

-- What was applied before told of neither: the tables are filled again.
call feed.refill('position');
