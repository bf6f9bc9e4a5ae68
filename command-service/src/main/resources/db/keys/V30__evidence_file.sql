-- Files that agencies send as evidence, each encrypted under the content key of the same id: a file can not outlive its key.
CREATE TABLE evidence_file (
    id         uuid PRIMARY KEY REFERENCES content_key (kid) ON DELETE CASCADE,
    stream     text COLLATE "C" NOT NULL,
    media_type text COLLATE "C" NOT NULL,
    sha256     bytea NOT NULL,
    content    bytea NOT NULL,
    request    bytea NOT NULL UNIQUE,
    kept_until timestamptz NOT NULL
);
-- What is encrypted does not get smaller.
ALTER TABLE evidence_file ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX evidence_file_stream ON evidence_file (stream);
CREATE INDEX evidence_file_kept_until ON evidence_file (kept_until);

GRANT SELECT, INSERT ON evidence_file TO keys_write;
GRANT UPDATE (kept_until) ON evidence_file TO keys_write;
GRANT SELECT ON evidence_file TO keys_read;
