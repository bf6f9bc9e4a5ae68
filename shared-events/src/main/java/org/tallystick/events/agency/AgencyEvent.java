package org.tallystick.events.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;

/** Stream {@code agency/<state>}: the roster of one state, so that rules across its agencies are decided in one place. */
public sealed interface AgencyEvent extends DomainEvent {

    /** @param name by language (BCP 47) */
    record AgencyRegistered(String agency, Map<String, String> name) implements AgencyEvent {
        public AgencyRegistered {
            name = Map.copyOf(name);
        }
    }

    /**
     * @param commitments paths in the instrument's catalogue
     * @param to last day, null while open-ended
     */
    record MandateAssigned(
            String agency,
            String instrument,
            MandateRole role,
            List<String> commitments,
            LocalDate from,
            @Nullable LocalDate to)
            implements AgencyEvent {
        public MandateAssigned {
            commitments = List.copyOf(commitments);
        }
    }

    /** At most one {@code LEAD} per state, commitment and day. */
    enum MandateRole {
        LEAD,
        CONTRIBUTING
    }
}
