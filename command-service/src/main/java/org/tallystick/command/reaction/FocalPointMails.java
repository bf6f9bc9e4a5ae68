package org.tallystick.command.reaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.focalpoint.FocalPointEvent;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRemoved;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;
import org.tallystick.events.wire.Envelope;

/** Where the focal points of agencies are reached: addresses stay encrypted here, as in the ledger. */
final class FocalPointMails {

    /** The unit, of whatever agency, whose focal points are those of the state as a whole. */
    static final String COORDINATION = "coordination";

    private final Map<UUID, Seat> seats = new LinkedHashMap<>();

    /** @param stream of the event that holds the address */
    record Seat(
            UUID person,
            String state,
            String agency,
            @Nullable String unit,
            String stream,
            @Nullable Text mail) {}

    void on(FocalPointEvent event, Envelope envelope) {
        switch (event) {
            case FocalPointNamed e ->
                seats.put(
                        e.person(),
                        new Seat(
                                e.person(),
                                envelope.state(),
                                e.agency(),
                                e.unit(),
                                envelope.stream(),
                                e.contact().mail()));
            case FocalPointRemoved e -> seats.remove(e.person());
            case SubjectErased e -> seats.remove(e.person());
        }
    }

    /** @param agency null for the state as a whole */
    List<Seat> of(String state, @Nullable String agency) {
        return seats.values().stream()
                .filter(seat -> seat.state().equals(state))
                .filter(seat -> agency == null
                        ? COORDINATION.equals(seat.unit())
                        : seat.agency().equals(agency))
                .toList();
    }
}
