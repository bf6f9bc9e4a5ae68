-- Whoever makes read models anew from the ledger reads the entries, and nothing else. Without the role that is not on offer here;
-- it may be created, and granted this, at any later time.
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'ledger_read') THEN
        GRANT SELECT ON ledger_entry TO ledger_read;
    END IF;
END $$;
