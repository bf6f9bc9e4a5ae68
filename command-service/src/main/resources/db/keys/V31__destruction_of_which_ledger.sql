-- The last entry that was looked at, to know the ledger again: in another one, or one that was restored, positions mean nothing.
ALTER TABLE destruction ADD COLUMN last_event uuid;
