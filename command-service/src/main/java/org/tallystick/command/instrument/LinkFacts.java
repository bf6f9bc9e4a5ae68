package org.tallystick.command.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.command.instrument.model.InstrumentCommand.Others;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.instrument.Link;
import org.tallystick.events.instrument.Link.Kind;
import org.tallystick.events.instrument.Link.Target;
import org.tallystick.events.wire.Envelope;

/**
 * What links are decided by.
 *
 * @param paths of the items in force, by instrument
 * @param links last recorded, by instrument
 */
record LinkFacts(Map<String, Set<String>> paths, Map<String, List<Link>> links) {

    private static final String STREAM = "instrument/";

    static LinkFacts none() {
        return new LinkFacts(Map.of(), Map.of());
    }

    static String stream(String instrument) {
        return STREAM + instrument;
    }

    /** Streams of all instruments: a link recorded anywhere may close a chain. */
    Set<String> streams() {
        return paths.keySet().stream().map(LinkFacts::stream).collect(Collectors.toSet());
    }

    /** @param covered instruments that the caller may know of */
    Others others(String instrument, Set<String> covered) {
        Map<String, Set<String>> known = paths.entrySet().stream()
                .filter(entry -> covered.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Target, Set<Target>> serving = links.keySet().stream()
                .filter(code -> !code.equals(instrument))
                .flatMap(code -> serving(code).map(link -> Map.entry(new Target(code, link.from()), link.to())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
        return new Others(known, serving);
    }

    /** Without those that a revision has taken an end from. */
    private Stream<Link> serving(String code) {
        return links.getOrDefault(code, List.of()).stream()
                .filter(link -> link.kind() == Kind.SERVES)
                .filter(link -> has(code, link.from())
                        && has(link.to().instrument(), link.to().path()));
    }

    private boolean has(String code, String path) {
        return paths.getOrDefault(code, Set.of()).contains(path);
    }

    LinkFacts after(Envelope event) {
        return switch (event.payload()) {
            case InstrumentAdopted e -> inForce(e.catalogue());
            case InstrumentRevised e -> inForce(e.catalogue());
            case LinksRecorded e ->
                new LinkFacts(paths, Copies.with(links, event.stream().substring(STREAM.length()), e.links()));
            default -> this;
        };
    }

    private LinkFacts inForce(Catalogue catalogue) {
        Set<String> now = catalogue.items().map(Catalogue.Item::path).collect(Collectors.toUnmodifiableSet());
        return new LinkFacts(Copies.with(paths, catalogue.instrument(), now), links);
    }
}
