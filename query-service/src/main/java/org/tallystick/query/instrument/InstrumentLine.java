package org.tallystick.query.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Item;

/** One instrument in the list. */
record InstrumentLine(
        String instrument,
        int catalogueVersion,
        Map<String, String> title,
        LocalDate adoptedOn,
        boolean voluntary,
        List<String> parties,
        long reportable,
        boolean retired) {

    static InstrumentLine of(int catalogueVersion, boolean retired, Catalogue catalogue) {
        return new InstrumentLine(
                catalogue.instrument(),
                catalogueVersion,
                catalogue.title(),
                catalogue.adoptedOn(),
                catalogue.voluntary(),
                catalogue.parties(),
                catalogue.items().filter(Item::reportable).count(),
                retired);
    }
}
