-- Who wants to be told that the ledger has grown. Kept apart from the read models, which may be dropped: a position is not to be lost.
CREATE TABLE webhook (
    id            uuid PRIMARY KEY,
    origin        text COLLATE "C" NOT NULL,
    owner         uuid NOT NULL,               -- a pseudonym
    url           text COLLATE "C" NOT NULL,
    secret        bytea NOT NULL,              -- wrapped by the master key
    secret_before bytea,                       -- signs beside the other until then
    before_until  timestamptz,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    position      bigint NOT NULL,             -- the receiver has confirmed that it was told of this ledger index
    telling       bigint,                      -- of the message under way, which stays the same through all attempts
    telling_at    timestamptz,
    failures      integer NOT NULL DEFAULT 0,  -- in a row
    failing_since timestamptz,
    last_failure  text,
    suspended_at  timestamptz,
    next_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    claim         uuid,                        -- of the attempt under way; no lock is held while it is
    claimed_until timestamptz,
    UNIQUE (origin, owner, url)
);
CREATE INDEX ON webhook (origin, next_at) WHERE suspended_at IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON webhook TO witness_keep;
