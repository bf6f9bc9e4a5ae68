-- How far followers are whose effect lies outside of every database, such as a mail.
CREATE TABLE follower (
    name       text COLLATE "C" PRIMARY KEY,
    next_index bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON follower TO ledger_append;
