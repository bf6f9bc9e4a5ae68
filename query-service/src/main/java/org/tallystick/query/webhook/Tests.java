package org.tallystick.query.webhook;

import java.time.InstantSource;
import org.tallystick.query.platform.Applied;
import org.tallystick.query.platform.Secrets;

/** What owners are told at once. */
record Tests(Sender sender, Secrets secrets, Applied applied, InstantSource time) {

    /** Whose index the feed answers for. */
    static final String FOLLOWED = "replay";

    long head() {
        return applied.last(FOLLOWED);
    }

    Outcome send(Due due) {
        return sender.send(due.url(), Message.test(time.instant()), due.secrets(secrets));
    }
}
