package org.tallystick.query.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Pillar;
import org.tallystick.events.instrument.Catalogue.SourceDocument;
import org.tallystick.query.platform.Freshness;

/** The catalogue document as it was adopted, with where it stands. */
record InstrumentAnswer(
        Freshness ledger,
        String instrument,
        int catalogueVersion,
        long revision,
        Map<String, String> title,
        SourceDocument document,
        LocalDate adoptedOn,
        boolean voluntary,
        List<String> parties,
        List<Pillar> pillars,
        List<Item> undertakings,
        List<Item> commitments,
        List<Item> components,
        List<Item> roadmap) {

    static InstrumentAnswer of(Freshness ledger, int catalogueVersion, long revision, Catalogue catalogue) {
        return new InstrumentAnswer(
                ledger,
                catalogue.instrument(),
                catalogueVersion,
                revision,
                catalogue.title(),
                catalogue.document(),
                catalogue.adoptedOn(),
                catalogue.voluntary(),
                catalogue.parties(),
                catalogue.pillars(),
                catalogue.undertakings(),
                catalogue.commitments(),
                catalogue.components(),
                catalogue.roadmap());
    }
}
