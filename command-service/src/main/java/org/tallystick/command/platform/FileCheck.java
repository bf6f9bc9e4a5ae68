package org.tallystick.command.platform;

import java.util.Optional;

/** What an installation has a file looked at by before it is kept, such as a scanner for malicious content. None is given with the service. */
public interface FileCheck {

    /**
     * Called once per file, in clear, after all other checks and before anything is stored; must not keep the content.
     *
     * @return why the file is refused, in English; empty lets it pass
     * @throws TryAgainLaterException when it can not be said now: the file is not kept, and the caller tries again
     */
    Optional<String> objection(String mediaType, byte[] content);
}
