package org.tallystick.command.platform;

import java.util.function.Supplier;

/** The way from a controller to an aggregate and back; what returns is durable in the ledger. */
public interface Dispatcher {

    /**
     * Looks the idempotency key up, decides, appends, and decides again (bounded, with jitter) when something that the decision relied
     * on has changed; {@code decide} is called once per attempt and must read its facts anew each time. Before any refusal or conflict is
     * answered, the reference views are brought up to date and the key is looked up again.
     *
     * <p>If the process dies before this returns, the call is either wholly recorded or not at all, and a repeat with the same key tells.
     *
     * @throws org.tallystick.command.decision.Refused when a rule said no
     * @throws StaleRevisionException when {@code If-Match} is not the current revision (412)
     * @throws IdempotencyKeyReusedException when the key was used with another body (422)
     * @throws TryAgainLaterException when the ledger can not be reached, or conflicts did not cease (503)
     */
    <R> Receipt dispatch(Request request, Supplier<Call<R>> decide);
}
