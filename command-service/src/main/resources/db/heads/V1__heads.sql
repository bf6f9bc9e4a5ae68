-- Which heads of a ledger may be signed, apart from the ledger: whoever restores an old ledger does not restore this. Nothing here is
-- ever changed. A head names the one that it extends, and every head is extended once: the compare-and-set of signers.

CREATE TABLE head (
    origin     text COLLATE "C" NOT NULL,
    size       bigint NOT NULL,
    root       bytea NOT NULL,
    -- Size of the head that this one was proven to extend; -1 for the first.
    extends    bigint NOT NULL,
    claimed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (origin, size),
    CONSTRAINT head_extended_once UNIQUE (origin, extends),
    CONSTRAINT head_sizes CHECK (size >= 0 AND extends >= -1 AND extends < size AND length(root) = 32)
);

-- What was signed, and a head again where nothing was recorded for long: at its time nothing was accepted that is not in it.
CREATE TABLE checkpoint (
    origin    text COLLATE "C" NOT NULL,
    size      bigint NOT NULL,
    time      timestamptz NOT NULL,
    note      bytea NOT NULL,
    signed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (origin, size, time),
    FOREIGN KEY (origin, size) REFERENCES head (origin, size)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: heads are append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON head, checkpoint TO heads_sign;
