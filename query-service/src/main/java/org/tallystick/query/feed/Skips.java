package org.tallystick.query.feed;

import java.util.UUID;

/** What operators let pass. */
@FunctionalInterface
interface Skips {

    /** Whether it is on record that {@code projection} may go without this entry. */
    boolean recorded(String projection, long index, UUID eventId);
}
