-- Which agency answers for the reports of one that is no more.
create table report_v1.succession (
    state       text collate "C" not null,
    agency      text collate "C" not null,
    responsible text collate "C" not null,
    from_index  bigint not null,
    to_index    bigint not null default 9223372036854775807,
    primary key (state, agency, from_index)
);

call feed.grant_projection('report_v1');
