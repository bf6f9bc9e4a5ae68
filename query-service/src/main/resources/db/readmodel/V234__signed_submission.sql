-- What an agency signed, to be handed back as it came: encrypted, and purged with any entry that it holds. The tables are emptied first: what is in
-- them has no such columns, and is filled again.
call feed.refill('report');

alter table report_v1.signature
    add column jws            jsonb     not null,
    add column commitments    text[]    not null, -- that it covers: element n of both arrays belongs together
    add column entry_versions integer[] not null;
