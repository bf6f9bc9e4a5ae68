-- How far followers are whose effect lies outside of every database, such as a mail.
CREATE TABLE follower (
    name       text COLLATE "C" PRIMARY KEY,
    next_index bigint NOT NULL
);

-- The mails that are still to be sent: one per reminder and focal point, gone when it is sent or given up.
CREATE TABLE reminder_mail (
    reminder   bigint NOT NULL,
    person     uuid NOT NULL,
    tries      int NOT NULL,
    not_before timestamptz NOT NULL,
    PRIMARY KEY (reminder, person)
);

GRANT SELECT, INSERT, UPDATE ON follower TO ledger_append;
GRANT SELECT, INSERT, UPDATE, DELETE ON reminder_mail TO ledger_append;
