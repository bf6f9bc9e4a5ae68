package org.tallystick.command.platform;

import java.time.Instant;
import java.util.Optional;

/** Heads that the ledger ever had at the end of an append: those that can have been signed. */
@FunctionalInterface
public interface PastHeads {

    /**
     * Empty when no append ended there.
     *
     * @throws TryAgainLaterException when the ledger can not be reached
     */
    Optional<PastHead> at(long size);

    /**
     * @param rootBase64 of the tree of that size
     * @param acceptedAt of its last entry
     */
    record PastHead(String rootBase64, Instant acceptedAt) {}
}
