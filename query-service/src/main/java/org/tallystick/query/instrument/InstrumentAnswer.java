package org.tallystick.query.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Pillar;
import org.tallystick.events.instrument.Catalogue.SourceDocument;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Reference;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Tabular;

/**
 * The catalogue document of one version, with where it stands.
 *
 * @param revision of the instrument, whatever the version: what a command's {@code If-Match} names
 * @param links between items in force, in both directions
 */
record InstrumentAnswer(
        Freshness ledger,
        String instrument,
        int catalogueVersion,
        long revision,
        boolean retired,
        Map<String, String> title,
        SourceDocument document,
        LocalDate adoptedOn,
        boolean voluntary,
        List<String> parties,
        List<Pillar> pillars,
        List<Item> undertakings,
        List<Item> commitments,
        List<Item> components,
        List<Item> roadmap,
        List<Reference> references,
        List<Indicator> indicators,
        List<LinkLine> links)
        implements Tabular {

    /** Its items, in the order of the catalogue. */
    @Override
    public List<?> rows() {
        return Stream.of(undertakings, commitments, components, roadmap)
                .flatMap(List::stream)
                .toList();
    }

    static InstrumentAnswer of(
            Freshness ledger,
            int catalogueVersion,
            long revision,
            boolean retired,
            Catalogue catalogue,
            List<Reference> references,
            List<Indicator> indicators,
            List<LinkLine> links) {
        return new InstrumentAnswer(
                ledger,
                catalogue.instrument(),
                catalogueVersion,
                revision,
                retired,
                catalogue.title(),
                catalogue.document(),
                catalogue.adoptedOn(),
                catalogue.voluntary(),
                catalogue.parties(),
                catalogue.pillars(),
                catalogue.undertakings(),
                catalogue.commitments(),
                catalogue.components(),
                catalogue.roadmap(),
                references,
                indicators,
                links);
    }
}
