-- Full tiles of the Merkle tree (C2SP tlog-tiles), each a pure function of 256 hashes. Made of the sealed records once, so that proofs and
-- tiles are not made of them for every request; the owner may empty this table, and it is filled again.

CREATE TABLE ledger_tile (
    level  smallint NOT NULL,
    n      bigint NOT NULL,
    hashes bytea STORAGE EXTERNAL NOT NULL,
    -- Of the 256 hashes: one hash of the level above.
    root   bytea NOT NULL,
    PRIMARY KEY (level, n),
    CONSTRAINT ledger_tile_full CHECK (level >= 0 AND n >= 0 AND length(hashes) = 8192 AND length(root) = 32)
);

GRANT SELECT, INSERT ON ledger_tile TO ledger_append;
