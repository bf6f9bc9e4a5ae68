-- What the destruction of content follows: a handful among millions.
CREATE INDEX ledger_entry_expunged ON ledger_entry (idx) WHERE type LIKE 'report.content-expunged.%';
