package org.tallystick.command.ledger;

/** Whoever appends holds this lock until its commit is durable: one order for all instances. */
public final class AppendLock {

    static final String TAKE = "SELECT pg_advisory_xact_lock(7241650913)";

    /** Whether nobody appends at this moment; if so, nobody does until the transaction ends. */
    public static final String TRY_KEEP_AWAY = "SELECT pg_try_advisory_xact_lock_shared(7241650913)";

    private AppendLock() {}
}
