package org.tallystick.command.instrument.model;

import static org.tallystick.command.instrument.model.InstrumentRefusal.CATALOGUE_EMPTY;
import static org.tallystick.command.instrument.model.InstrumentRefusal.CATALOGUE_PARTY_UNKNOWN;
import static org.tallystick.command.instrument.model.InstrumentRefusal.CATALOGUE_PATH_MISPLACED;
import static org.tallystick.command.instrument.model.InstrumentRefusal.CATALOGUE_PATH_REPEATED;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.decision.Objection;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Pillar;

/** What makes a catalogue one that states can report against for years. */
final class CataloguePolicies {

    private static final Set<String> STATES = Set.of(Locale.getISOCountries());

    private CataloguePolicies() {}

    static Stream<Objection> someCommitments(Catalogue catalogue) {
        return catalogue.commitments().isEmpty()
                ? Stream.of(new Objection(
                        CATALOGUE_EMPTY, "/commitments", "List at least one commitment: nothing else is reported on."))
                : Stream.empty();
    }

    static Stream<Objection> everyPathOnce(Catalogue catalogue) {
        Set<String> seen = new HashSet<>();
        return CatalogueParts.of(catalogue)
                .filter(part -> !seen.add(part.path()))
                .map(part -> new Objection(
                        CATALOGUE_PATH_REPEATED,
                        part.pointer() + "/path",
                        "The path " + part.path() + " stands earlier in the catalogue: give each place its own."));
    }

    static Stream<Objection> commitmentsInsideThePillars(Catalogue catalogue) {
        return catalogue.pillars().isEmpty()
                ? Stream.empty()
                : outside(
                        "/commitments/",
                        catalogue.commitments(),
                        catalogue.pillars().stream().map(Pillar::path).toList(),
                        "a pillar");
    }

    static Stream<Objection> componentsBelowACommitment(Catalogue catalogue) {
        return outside(
                "/components/",
                catalogue.components(),
                catalogue.commitments().stream().map(Item::path).collect(Collectors.toSet()),
                "a commitment");
    }

    static Stream<Objection> partiesAreStates(Catalogue catalogue) {
        return IntStream.range(0, catalogue.parties().size())
                .filter(i -> !STATES.contains(catalogue.parties().get(i)))
                .mapToObj(i -> new Objection(
                        CATALOGUE_PARTY_UNKNOWN, "/parties/" + i, "Name states by ISO 3166-1 alpha-2, such as KZ."));
    }

    private static Stream<Objection> outside(
            String pointer, List<Item> items, Collection<String> parents, String parent) {
        return IntStream.range(0, items.size())
                .filter(i -> parents.stream().noneMatch(p -> items.get(i).path().startsWith(p + ".")))
                .mapToObj(i -> new Objection(
                        CATALOGUE_PATH_MISPLACED,
                        pointer + i + "/path",
                        "Begin the path with that of " + parent + " of this catalogue."));
    }
}
