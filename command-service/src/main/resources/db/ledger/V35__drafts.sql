-- Drafts that a release has overtaken are destroyed like expunged content, some time after the release.
CREATE INDEX ledger_entry_destroyed ON ledger_entry (idx)
    WHERE type LIKE 'report.content-expunged.%' OR type LIKE 'report.drafts-erased.%';
DROP INDEX ledger_entry_expunged;
CREATE INDEX ledger_entry_released ON ledger_entry (idx) WHERE type LIKE 'report.released.%';
