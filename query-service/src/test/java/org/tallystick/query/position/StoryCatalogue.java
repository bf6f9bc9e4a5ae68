package org.tallystick.query.position;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Addressee;
import org.tallystick.events.instrument.Catalogue.Citation;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Kind;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.instrument.Catalogue.Pillar;
import org.tallystick.events.instrument.Catalogue.Section;
import org.tallystick.events.instrument.Catalogue.SourceDocument;
import org.tallystick.events.instrument.Succession;
import org.tallystick.events.instrument.Succession.Change;

/** Two pillars; II.3.6 asks nothing of a state. */
final class StoryCatalogue {

    private StoryCatalogue() {}

    static Catalogue of(String instrument, boolean voluntary) {
        return of(
                instrument,
                voluntary,
                List.of(
                        item("I.1.1", Addressee.STATE),
                        item("II.3.4", Addressee.STATE),
                        item("II.3.5", Addressee.STATE),
                        item("II.3.6", Addressee.COLLECTIVE)));
    }

    static Catalogue revised(String instrument) {
        return of(
                instrument,
                false,
                List.of(
                        item("II.3.6", Addressee.COLLECTIVE),
                        item("II.3.7", Addressee.STATE),
                        item("II.3.8", Addressee.STATE),
                        item("II.3.9", Addressee.STATE)));
    }

    static List<Succession> successions() {
        return List.of(
                new Succession("U.1", Change.KEPT, List.of("U.1"), Map.of()),
                new Succession("I.1.1", Change.MERGED, List.of("II.3.9"), Map.of()),
                new Succession("II.3.4", Change.SPLIT, List.of("II.3.7", "II.3.8"), Map.of()),
                new Succession("II.3.5", Change.MERGED, List.of("II.3.9"), Map.of()),
                new Succession("II.3.6", Change.KEPT, List.of("II.3.6"), Map.of()));
    }

    private static Catalogue of(String instrument, boolean voluntary, List<Item> commitments) {
        return new Catalogue(
                instrument,
                wording(instrument),
                new SourceDocument("Plan", "Tashkent", LocalDate.of(2022, 3, 3)),
                LocalDate.of(2022, 3, 3),
                voluntary,
                List.of("KG", "KZ", "UZ"),
                List.of(pillar("I", "I.1"), pillar("II", "II.3")),
                List.of(item("U.1", Addressee.STATE)),
                commitments,
                List.of(),
                List.of());
    }

    private static Pillar pillar(String path, String section) {
        return new Pillar(path, wording(path), List.of(new Section(section, wording(section), List.of())));
    }

    private static Item item(String path, Addressee addressee) {
        return new Item(
                path,
                wording(path),
                wording(path),
                new Citation("Plan", path, 1),
                addressee,
                Kind.ACTION,
                Nature.ACHIEVABLE);
    }

    private static Map<String, String> wording(String of) {
        return Map.of("en", "Title of " + of, "ru", "Название " + of);
    }
}
