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

/** Two pillars; II.3.6 asks nothing of a state. */
final class StoryCatalogue {

    private StoryCatalogue() {}

    static Catalogue of(String instrument, boolean voluntary) {
        return new Catalogue(
                instrument,
                wording(instrument),
                new SourceDocument("Plan", "Tashkent", LocalDate.of(2022, 3, 3)),
                LocalDate.of(2022, 3, 3),
                voluntary,
                List.of("KG", "KZ", "UZ"),
                List.of(pillar("I", "I.1"), pillar("II", "II.3")),
                List.of(item("U.1", Addressee.STATE)),
                List.of(
                        item("I.1.1", Addressee.STATE),
                        item("II.3.4", Addressee.STATE),
                        item("II.3.5", Addressee.STATE),
                        item("II.3.6", Addressee.COLLECTIVE)),
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
