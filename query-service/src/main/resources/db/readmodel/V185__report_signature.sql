-- What agencies signed: of each submission that was, the circumstances of its signature. The signature itself stays in the ledger.
create table report_v1.signature (
    report_id     uuid        not null,
    submission    integer     not null,
    issuer        text collate "C" not null,
    key_id        text collate "C" not null,
    alg           text        not null,
    signed_at     timestamptz not null,
    issuer_seq    bigint      not null,
    seen_size     bigint      not null,
    seen_root     text        not null,
    signed_sha256 text        not null,
    from_index    bigint      not null,
    primary key (report_id, submission)
);

-- The agency's own count, in the order of the ledger.
create index on report_v1.signature (issuer, from_index);

call feed.grant_projection('report_v1');
