package org.tallystick.command.agency.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.agency.AgencyEvent.MandateRole;

/** What can be asked of the agencies of one state. */
public sealed interface AgencyCommand {

    record RegisterAgency(String agency, Map<String, String> name) implements AgencyCommand {
        public RegisterAgency {
            name = Map.copyOf(name);
        }
    }

    /** @param to last day, null while open-ended */
    record AssignMandate(
            String agency,
            String instrument,
            MandateRole role,
            List<String> commitments,
            LocalDate from,
            @Nullable LocalDate to,
            InstrumentFacts facts)
            implements AgencyCommand {
        public AssignMandate {
            commitments = List.copyOf(commitments);
        }
    }

    /**
     * What stood in the streams of the instrument and of the state's participation.
     *
     * @param reportable by path, for every item of the catalogue; empty when no such instrument is adopted
     */
    record InstrumentFacts(boolean joined, Map<String, Boolean> reportable) {
        public InstrumentFacts {
            reportable = Map.copyOf(reportable);
        }
    }
}
