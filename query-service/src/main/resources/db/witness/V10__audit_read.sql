-- Who read content through the audit questions. Kept apart from the read models, which may be dropped, and never changed: it is for the
-- states whose content was read. One row for each state of which an answer had events.
CREATE TABLE audit_read (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    origin        text COLLATE "C" NOT NULL,
    read_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    auditor       uuid NOT NULL,             -- a pseudonym
    auditor_state text COLLATE "C",          -- of the token; null for an auditor of instruments
    instruments   text[] NOT NULL,           -- of the token
    question      text COLLATE "C" NOT NULL,
    thing         text COLLATE "C",          -- that was asked for; null for any
    type          text COLLATE "C",
    state         text COLLATE "C" NOT NULL, -- whose events were read; _ for those of no single state
    events        bigint NOT NULL,           -- how many
    first_index   bigint NOT NULL,           -- of the first of them
    last_index    bigint NOT NULL
);
CREATE INDEX ON audit_read (origin, state, number);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_read
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON audit_read TO witness_keep;
