package org.tallystick.command.platform;

import java.time.Instant;
import java.util.List;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SignedNote;

/** The signed heads of the ledger, as they are published. */
@FunctionalInterface
public interface SignedCheckpoints {

    /**
     * Those that follow a signed head, in the order of (size, time).
     *
     * @param size of that head, −1 for none
     * @param time of that head
     * @throws TryAgainLaterException when they can not be reached
     */
    List<Signed> after(long size, Instant time, int most);

    /**
     * @param time at which nothing was accepted that is not in the head, so that whatever follows it was accepted then or later
     */
    record Signed(Instant time, SignedNote note) {

        public Checkpoint head() {
            return Checkpoint.parse(note.text());
        }
    }
}
