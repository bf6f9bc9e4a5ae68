-- What entries said at each point, to compare, and why reports were corrected. Changes are filled again from the first entry on.
create table changes_v1.recorded (like inventory_v1.recorded including all);
create table changes_v1.said (like inventory_v1.said including all);

create table changes_v1.correction (
    report_id  uuid    not null,
    supersedes integer not null, -- version of the report's released content
    reason     jsonb   not null,
    from_index bigint  not null,
    primary key (report_id, from_index)
);

call feed.grant_projection('changes_v1');

call feed.refill('changes');
