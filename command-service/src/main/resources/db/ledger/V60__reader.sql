-- Whoever makes read models anew from the ledger reads the entries, and nothing else.
GRANT SELECT ON ledger_entry TO ledger_read;
