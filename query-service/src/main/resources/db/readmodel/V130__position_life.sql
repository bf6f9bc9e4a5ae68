-- Positions follow corrections, removals, recalls and withdrawals.

alter table position_v1.report
    add column first_submission integer not null default 1, -- the one that first_submitted_at is of
    add column submitted_nil    boolean not null default false, -- of the last submission, where nil is of the last release
    drop constraint report_phase_check,
    add check (phase in ('OPENED', 'SUBMITTED', 'CLEARED', 'RETURNED', 'RELEASED', 'WITHDRAWN'));

-- Removed: the report no longer has an entry on the commitment.
alter table position_v1.recorded
    add column removed   boolean not null default false,
    add column unchanged jsonb, -- the released entry that it repeats
    add column details   jsonb;
