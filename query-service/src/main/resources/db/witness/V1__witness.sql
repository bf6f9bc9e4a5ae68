-- The heads that this witness has cosigned. Apart from the read models, which may be dropped: a witness that forgets its head can be shown
-- another history. Nothing here is ever changed.

CREATE TABLE head (
    origin      text COLLATE "C" NOT NULL,
    size        bigint NOT NULL,
    root        bytea NOT NULL,
    -- To go on from here without reading everything again.
    frontier    bytea NOT NULL,
    next_offset bigint NOT NULL,
    kept_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (origin, size)
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
