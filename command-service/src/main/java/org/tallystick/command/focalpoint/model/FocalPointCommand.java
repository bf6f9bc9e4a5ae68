package org.tallystick.command.focalpoint.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.focalpoint.FocalPointEvent.Contact;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.report.Visibility;

/** What can be asked of the focal points of one state. */
public sealed interface FocalPointCommand {

    /**
     * @param person drawn for this call
     * @param standing of the agency, null when the state has none of this code
     * @param joined instruments that the state takes part in
     */
    record NameFocalPoint(
            UUID person,
            Seat seat,
            Shown shown,
            Contact contact,
            @Nullable Standing standing,
            Set<String> joined) implements FocalPointCommand {
        public NameFocalPoint {
            joined = Set.copyOf(joined);
        }
    }

    /**
     * Another person takes the place, shown to the same readers.
     *
     * @param successor drawn for this call
     */
    record ReplaceFocalPoint(UUID person, UUID successor, Contact contact) implements FocalPointCommand {}

    record RemoveFocalPoint(UUID person) implements FocalPointCommand {}

    record EraseSubject(UUID person, Text authority, Text reason) implements FocalPointCommand {}

    /** @param unit of the agency, null for the agency as a whole */
    record Seat(String agency, @Nullable String unit, FocalPointRole role) {}

    /** To whom: as in the event. */
    record Shown(Visibility visibility, List<String> named, List<String> audience) {
        public Shown {
            named = List.copyOf(named);
            audience = List.copyOf(audience);
        }
    }
}
