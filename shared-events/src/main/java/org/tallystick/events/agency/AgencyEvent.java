package org.tallystick.events.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;

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

    /** @param name by language (BCP 47); what the agency is called from now on, its code stays */
    record AgencyRenamed(String agency, Map<String, String> name) implements AgencyEvent {
        public AgencyRenamed {
            name = Map.copyOf(name);
        }
    }

    /** It submits nothing until it is reinstated. */
    record AgencySuspended(String agency, Text reason) implements AgencyEvent {}

    record AgencyReinstated(String agency) implements AgencyEvent {}

    /** {@code agencies} are no more; {@code successor} is responsible for their reports, which keep their ids. */
    record AgenciesMerged(List<String> agencies, String successor) implements AgencyEvent {
        public AgenciesMerged {
            agencies = List.copyOf(agencies);
        }
    }

    /** @param responsible for its reports: one of {@code successors} */
    record AgencySplit(String agency, List<String> successors, String responsible) implements AgencyEvent {
        public AgencySplit {
            successors = List.copyOf(successors);
        }
    }

    /** @param responsible for its reports: one of {@code successors} */
    record AgencyDissolved(String agency, List<String> successors, String responsible, Text reason)
            implements AgencyEvent {
        public AgencyDissolved {
            successors = List.copyOf(successors);
        }
    }

    /** Mandates of the agency over {@code commitments} end with {@code lastDay}; those that would begin later do not begin. */
    record MandateEnded(String agency, String instrument, List<String> commitments, LocalDate lastDay)
            implements AgencyEvent {
        public MandateEnded {
            commitments = List.copyOf(commitments);
        }
    }

    /** From this event on nothing is submitted under mandates that are valid on {@code from} or later, in whatever cycle. */
    record MandateWithdrawn(String agency, String instrument, List<String> commitments, LocalDate from, Text reason)
            implements AgencyEvent {
        public MandateWithdrawn {
            commitments = List.copyOf(commitments);
        }
    }

    /** At most one {@code LEAD} per state, commitment and day. */
    enum MandateRole {
        LEAD,
        CONTRIBUTING
    }
}
