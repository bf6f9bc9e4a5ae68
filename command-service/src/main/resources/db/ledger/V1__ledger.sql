-- The ledger. Nothing in ledger_entry, ledger_batch and ledger_clock is ever changed: the service's role may only insert, a trigger refuses
-- the owner too, and the proofs remain for whoever gets past both.

CREATE TABLE ledger_entry (
    idx           bigint NOT NULL,
    event_id      uuid NOT NULL,
    stream        text COLLATE "C" NOT NULL,
    stream_seq    bigint NOT NULL,
    state         text COLLATE "C" NOT NULL,
    state_seq     bigint NOT NULL,
    type          text COLLATE "C" NOT NULL,
    accepted_at   timestamptz NOT NULL,
    salt          bytea NOT NULL,
    -- The stored event bytes: mostly ciphertext, which does not compress.
    event         bytea STORAGE EXTERNAL NOT NULL,
    sealed_record bytea NOT NULL,
    traceparent   text,
    CONSTRAINT ledger_entry_idx PRIMARY KEY (idx),
    CONSTRAINT ledger_entry_event UNIQUE (event_id),
    CONSTRAINT ledger_entry_stream UNIQUE (stream, stream_seq),
    CONSTRAINT ledger_entry_state UNIQUE (state, state_seq),
    CONSTRAINT ledger_entry_counts CHECK (idx >= 0 AND stream_seq >= 0 AND state_seq >= 0 AND length(salt) = 16)
);

-- What reference views are made of: a handful among millions.
CREATE INDEX ledger_entry_reference ON ledger_entry (idx) WHERE type NOT LIKE 'report.%';

-- One row per append. The frontier is the compact range of the Merkle tree of that size.
CREATE TABLE ledger_batch (
    size        bigint PRIMARY KEY,
    frontier    bytea NOT NULL,
    accepted_at timestamptz NOT NULL
);

-- Whether a demo load set the clock, and that it has ended.
CREATE TABLE ledger_clock (
    mode text PRIMARY KEY CHECK (mode IN ('SCRIPTED', 'ENDED')),
    at   timestamptz NOT NULL DEFAULT now()
);

-- Written with the entries it answers for; forgotten after 30 days.
CREATE TABLE idempotency (
    client      text COLLATE "C" NOT NULL,
    key_sha256  text COLLATE "C" NOT NULL,
    body_sha256 text COLLATE "C" NOT NULL,
    answer      bytea NOT NULL,
    first_idx   bigint NOT NULL,
    entries     int NOT NULL,
    revision    bigint NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (client, key_sha256)
);
CREATE INDEX idempotency_age ON idempotency (recorded_at);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: the ledger is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_batch
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_clock
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON ledger_entry, ledger_batch, ledger_clock TO ledger_append;
GRANT SELECT, INSERT, DELETE ON idempotency TO ledger_append;
