package org.tallystick.events.instrument;

import java.util.List;
import java.util.Map;
import org.tallystick.events.DomainEvent;

/** Stream {@code instrument/<code>}. */
public sealed interface InstrumentEvent extends DomainEvent {

    /** The states adopted the instrument; version 1 of its catalogue is in force. */
    record InstrumentAdopted(int catalogueVersion, Catalogue catalogue) implements InstrumentEvent {}

    /**
     * The states changed the instrument; cycles opened from here on are bound to this version.
     *
     * @param successions one for every item of the version before
     * @param reason by language
     */
    record InstrumentRevised(
            int catalogueVersion, Catalogue catalogue, List<Succession> successions, Map<String, String> reason)
            implements InstrumentEvent {
        public InstrumentRevised {
            successions = List.copyOf(successions);
            reason = Map.copyOf(reason);
        }
    }

    /** What the version rests on; appended with it. */
    record ReferencesRecorded(int catalogueVersion, List<Reference> references) implements InstrumentEvent {
        public ReferencesRecorded {
            references = List.copyOf(references);
        }
    }

    /** How the version is measured; appended with it. */
    record IndicatorsDefined(int catalogueVersion, List<Indicator> indicators) implements InstrumentEvent {
        public IndicatorsDefined {
            indicators = List.copyOf(indicators);
        }
    }

    /** All links that begin in the instrument: they replace those recorded before. A link ends when a revision takes one of its ends away. */
    record LinksRecorded(List<Link> links) implements InstrumentEvent {
        public LinksRecorded {
            links = List.copyOf(links);
        }
    }

    /**
     * Nothing new begins under the instrument; what was begun goes on.
     *
     * @param catalogueVersion that was in force
     * @param reason by language
     */
    record InstrumentRetired(int catalogueVersion, Map<String, String> reason) implements InstrumentEvent {
        public InstrumentRetired {
            reason = Map.copyOf(reason);
        }
    }
}
