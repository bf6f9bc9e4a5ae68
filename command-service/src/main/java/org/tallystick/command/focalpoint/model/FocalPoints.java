package org.tallystick.command.focalpoint.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.tallystick.command.focalpoint.model.FocalPointCommand.Seat;
import org.tallystick.events.focalpoint.FocalPointEvent;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRemoved;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;

/**
 * Everybody whom one state named: what its events add up to. It has one state only, so it is no sealed family.
 *
 * @param current by person
 * @param known whoever was ever named
 * @param erased those whose keys are destroyed
 */
public record FocalPoints(Map<UUID, FocalPointNamed> current, Set<UUID> known, Set<UUID> erased) {

    public FocalPoints {
        current = Map.copyOf(current);
        known = Set.copyOf(known);
        erased = Set.copyOf(erased);
    }

    public static FocalPoints none() {
        return new FocalPoints(Map.of(), Set.of(), Set.of());
    }

    public FocalPoints after(FocalPointEvent event) {
        return switch (event) {
            case FocalPointNamed e -> {
                Map<UUID, FocalPointNamed> more = new HashMap<>(current);
                more.put(e.person(), e);
                yield new FocalPoints(more, with(known, e.person()), erased);
            }
            case FocalPointRemoved e -> {
                Map<UUID, FocalPointNamed> fewer = new HashMap<>(current);
                fewer.remove(e.person());
                yield new FocalPoints(fewer, known, erased);
            }
            case SubjectErased e -> new FocalPoints(current, known, with(erased, e.person()));
        };
    }

    /** Those in the same agency, unit and role. */
    long beside(Seat seat) {
        return current.values().stream()
                .filter(other -> other.agency().equals(seat.agency())
                        && Objects.equals(other.unit(), seat.unit())
                        && other.role() == seat.role())
                .count();
    }

    private static Set<UUID> with(Set<UUID> persons, UUID person) {
        Set<UUID> more = new HashSet<>(persons);
        more.add(person);
        return more;
    }
}
