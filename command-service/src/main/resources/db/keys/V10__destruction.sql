-- Which keys were destroyed, and by which event of the ledger: a key that is neither here nor in content_key was lost.
CREATE TABLE destroyed_key (
    kid          uuid PRIMARY KEY,
    event_id     uuid NOT NULL,
    destroyed_at timestamptz NOT NULL DEFAULT now()
);

-- How far destructions are, beside their effect: a backup that is restored knows what it has to do again.
CREATE TABLE destruction (
    name       text COLLATE "C" PRIMARY KEY,
    next_index bigint NOT NULL
);

GRANT SELECT, INSERT ON destroyed_key TO keys_write;
GRANT SELECT, INSERT, UPDATE ON destruction TO keys_write;
GRANT DELETE ON content_key TO keys_write;
GRANT SELECT ON destroyed_key TO keys_read;
