package org.tallystick.command.instrument.model;

import static org.tallystick.command.instrument.model.InstrumentRefusal.INDICATOR_DIMENSION_UNFIT;
import static org.tallystick.command.instrument.model.InstrumentRefusal.INDICATOR_ITEM_UNKNOWN;
import static org.tallystick.command.instrument.model.InstrumentRefusal.INDICATOR_REPEATED;
import static org.tallystick.command.instrument.model.InstrumentRefusal.REFERENCE_PLACE_UNKNOWN;
import static org.tallystick.command.instrument.model.InstrumentRefusal.REFERENCE_REPEATED;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.instrument.model.CatalogueParts.Part;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Indicator.Dimension;
import org.tallystick.events.instrument.Reference;
import org.tallystick.events.report.EntryDetails;

/** What a catalogue rests on, and how it is measured: each at a place of the catalogue, each once. */
final class DetailPolicies {

    private DetailPolicies() {}

    static Stream<Objection> referencesStandAtPlaces(Detailed detailed) {
        List<Reference> references = detailed.details().references();
        Set<String> places =
                CatalogueParts.of(detailed.catalogue()).map(Part::path).collect(Collectors.toSet());
        return at(
                "/references/",
                references.size(),
                i -> !places.contains(references.get(i).path()),
                REFERENCE_PLACE_UNKNOWN,
                "/path",
                "Name a place of this catalogue, or the instrument's code for all of it.");
    }

    static Stream<Objection> everyReferenceOnceAPlace(Detailed detailed) {
        List<Reference> references = detailed.details().references();
        Set<List<String>> seen = new HashSet<>();
        return at(
                "/references/",
                references.size(),
                i -> !seen.add(
                        List.of(references.get(i).path(), references.get(i).symbol())),
                REFERENCE_REPEATED,
                "/symbol",
                "This place has the reference already: leave it out.");
    }

    static Stream<Objection> everyIndicatorOnce(Detailed detailed) {
        List<Indicator> indicators = detailed.details().indicators();
        Set<String> seen = new HashSet<>();
        return at(
                "/indicators/",
                indicators.size(),
                i -> !seen.add(indicators.get(i).code()),
                INDICATOR_REPEATED,
                "/code",
                "An indicator of this code stands earlier in the list: give each its own.");
    }

    static Stream<Objection> indicatorsTellAboutItems(Detailed detailed) {
        List<Indicator> indicators = detailed.details().indicators();
        Set<String> items = detailed.catalogue().items().map(Item::path).collect(Collectors.toSet());
        return at(
                "/indicators/",
                indicators.size(),
                i -> indicators.get(i).paths().isEmpty()
                        || !items.containsAll(indicators.get(i).paths()),
                INDICATOR_ITEM_UNKNOWN,
                "/paths",
                "Name the items of this catalogue that it tells about, at least one.");
    }

    static Stream<Objection> dimensionsBreakDown(Detailed detailed) {
        List<Indicator> indicators = detailed.details().indicators();
        return at(
                "/indicators/",
                indicators.size(),
                i -> !breakDown(indicators.get(i).dimensions()),
                INDICATOR_DIMENSION_UNFIT,
                "/dimensions",
                "Give each dimension once, with two different categories or more; an entry tells the categories of \"age\" and"
                        + " \"age-group\" as AGE and those of all but these and \"sex\" as OTHER, so none may stand there twice.");
    }

    private static boolean breakDown(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::code).distinct().count() == dimensions.size()
                && dimensions.stream()
                        .allMatch(dimension -> dimension.categories().size() > 1)
                && dimensions.stream()
                                .mapToInt(dimension -> dimension.categories().size())
                                .sum()
                        == dimensions.stream()
                                .flatMap(DetailPolicies::told)
                                .distinct()
                                .count();
    }

    /** Each category as an entry names it. */
    private static Stream<Map.Entry<EntryDetails.Dimension, String>> told(Dimension dimension) {
        return dimension.categories().stream()
                .map(category -> Map.entry(EntryDetails.Dimension.of(dimension.code()), category));
    }

    private static Stream<Objection> at(
            String list, int size, IntPredicate wrong, InstrumentRefusal code, String member, String text) {
        return IntStream.range(0, size).filter(wrong).mapToObj(i -> new Objection(code, list + i + member, text));
    }
}
