package org.tallystick.command.determination.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.instrument.Catalogue.Item;

/**
 * What stood in the streams of other things when a determination was decided on.
 *
 * @param adopted whether there is such an instrument
 * @param takesPart whether the state takes part in it on the last day of the cycle
 * @param phase null when the instrument has no cycle of this period
 * @param item that the determination is about, in the catalogue version of the cycle; null when it has no such item
 * @param released those of the considered versions that the state has released in this cycle, with an entry on the item
 */
public record Grounds(
        boolean adopted,
        boolean takesPart,
        @Nullable Phase phase,
        @Nullable Item item,
        Set<Considered> released) {

    public Grounds {
        released = Set.copyOf(released);
    }

    /** A cycle has cells once it is opened, and keeps them when it is closed. */
    public enum Phase {
        PROPOSED,
        OPENED
    }
}
