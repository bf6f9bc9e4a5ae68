package org.tallystick.events.log;

import org.tallystick.events.DomainEvent;

/** Stream {@value #STREAM}: what the log says of itself, as an entry of its own. */
public sealed interface LogEvent extends DomainEvent {

    String STREAM = "log/keys";

    /**
     * Another key will sign the log's heads: beside the one in force from the first head on that covers this entry, and alone later.
     *
     * @param vkey verifier key (C2SP signed-note) of the new key
     * @param by verifier key of the one in force
     * @param announcement note that both have signed, see {@link org.tallystick.ledger.KeyAnnouncement}
     */
    record LogKeyAnnounced(String vkey, String by, String announcement) implements LogEvent {}
}
