-- What somebody brought and could not prove is not what the log's key signed twice: the one is kept up to some number, the other stops the
-- witness, here and in every instance, for good.
ALTER TABLE evidence
    ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT 'found' CHECK (kind IN ('found', 'brought', 'contradiction')),
    ADD COLUMN size bigint;  -- of the head that was brought
CREATE INDEX ON evidence (origin, kind, size);
