package org.tallystick.query.platform;

import java.util.List;
import java.util.Optional;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.VerifierKey;

/** What the witness vouches for. */
public interface Cosigned {

    /** The largest head that it has reproduced from the topic and cosigned; empty before the first. */
    Optional<SignedNote> head();

    /** With which the log and the witness sign. */
    List<VerifierKey> keys();
}
