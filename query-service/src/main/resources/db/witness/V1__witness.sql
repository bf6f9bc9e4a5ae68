-- The heads that this witness has cosigned. Apart from the read models, which may be dropped: a witness that forgets its head can be shown
-- another history. Nothing here is ever changed. A head names the one that it extends, and every head is extended once: instances that
-- share a key can not cosign two histories.

CREATE TABLE head (
    origin      text COLLATE "C" NOT NULL,
    size        bigint NOT NULL,
    root        bytea NOT NULL,
    -- Size of the head that this one was found to extend; -1 for the first.
    extends     bigint NOT NULL,
    -- To go on from here without reading everything again.
    frontier    bytea NOT NULL,
    next_offset bigint NOT NULL,
    kept_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (origin, size),
    CONSTRAINT head_extended_once UNIQUE (origin, extends),
    CONSTRAINT head_sizes CHECK (size >= 0 AND extends >= -1 AND extends < size AND length(root) = 32)
);

CREATE TABLE cosigned (
    origin      text COLLATE "C" NOT NULL,
    size        bigint NOT NULL,
    cosigned_at timestamptz NOT NULL,
    note        bytea NOT NULL,
    PRIMARY KEY (origin, size, cosigned_at),
    FOREIGN KEY (origin, size) REFERENCES head (origin, size)
);

-- What could not be reproduced, kept as it was shown.
CREATE TABLE evidence (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    origin  text COLLATE "C" NOT NULL,
    reason  text NOT NULL,
    note    bytea,
    seen_at timestamptz NOT NULL DEFAULT now()
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: a witness keeps what it has seen', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cosigned
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON head, cosigned, evidence TO witness_keep;
