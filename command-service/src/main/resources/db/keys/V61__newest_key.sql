-- The newest content key at that time: a table of keys that was restored alone, from an older backup, does not have it.
ALTER TABLE destruction ADD COLUMN newest_key uuid;
