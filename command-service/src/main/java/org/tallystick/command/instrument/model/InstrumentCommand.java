package org.tallystick.command.instrument.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Link;
import org.tallystick.events.instrument.Reference;
import org.tallystick.events.instrument.Succession;

/** What can be asked of an instrument. */
public sealed interface InstrumentCommand {

    record AdoptInstrument(Catalogue catalogue, Details details) implements InstrumentCommand {}

    /** @param reason by language */
    record ReviseInstrument(
            String instrument,
            Catalogue catalogue,
            Details details,
            List<Succession> successions,
            Map<String, String> reason)
            implements InstrumentCommand {
        public ReviseInstrument {
            successions = List.copyOf(successions);
            reason = Map.copyOf(reason);
        }
    }

    /** @param links all that begin in the instrument */
    record RecordLinks(String instrument, List<Link> links, Others others) implements InstrumentCommand {
        public RecordLinks {
            links = List.copyOf(links);
        }
    }

    /** @param reason by language */
    record RetireInstrument(Map<String, String> reason) implements InstrumentCommand {
        public RetireInstrument {
            reason = Map.copyOf(reason);
        }
    }

    /** What a catalogue rests on, and how it is measured. */
    record Details(List<Reference> references, List<Indicator> indicators) {
        public Details {
            references = List.copyOf(references);
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * The other instruments.
     *
     * @param paths of their items, by code, as far as the caller may know of them
     * @param serving links of kind SERVES that begin in them, by where they begin
     */
    record Others(Map<String, Set<String>> paths, Map<Link.Target, Set<Link.Target>> serving) {
        public Others {
            paths = Map.copyOf(paths);
            serving = Map.copyOf(serving);
        }
    }
}
