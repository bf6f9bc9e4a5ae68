-- What operators decided about projections that stood still. Kept apart from the read models, which may be dropped: what was skipped is
-- skipped again when they are filled anew.
CREATE TABLE operation (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    origin      text COLLATE "C" NOT NULL,
    done_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    operator    uuid NOT NULL, -- a pseudonym
    kind        text COLLATE "C" NOT NULL CHECK (kind IN ('RESUMED', 'SKIPPED')),
    projection  text COLLATE "C" NOT NULL,
    entry_index bigint NOT NULL,
    event_id    uuid NOT NULL,
    event_type  text COLLATE "C" NOT NULL,
    why         text NOT NULL, -- it stood there
    reason      text NOT NULL  -- of the operator
);
CREATE UNIQUE INDEX operation_skipped_once ON operation (origin, projection, entry_index, event_id) WHERE kind = 'SKIPPED';

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON operation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON operation TO witness_keep;
