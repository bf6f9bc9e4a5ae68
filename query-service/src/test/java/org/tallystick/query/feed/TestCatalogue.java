package org.tallystick.query.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Addressee;
import org.tallystick.events.instrument.Catalogue.Citation;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Kind;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.instrument.Catalogue.Pillar;
import org.tallystick.events.instrument.Catalogue.Section;
import org.tallystick.events.instrument.Catalogue.SourceDocument;

/** An instrument with two pillars and six commitments. */
public final class TestCatalogue {

    public static final String INSTRUMENT = "JPOA-CA-2022";
    private static final List<String> COMMITMENTS = List.of("I.1.1", "I.1.2", "I.1.3", "II.1.1", "II.1.2", "II.3.5");

    private TestCatalogue() {}

    public static Catalogue small() {
        return new Catalogue(
                INSTRUMENT,
                Map.of("en", "Joint plan", "ru", "Совместный план"),
                new SourceDocument("Joint plan", "Tashkent", LocalDate.of(2022, 3, 3)),
                LocalDate.of(2022, 3, 3),
                false,
                List.of("KG", "KZ"),
                List.of(pillar("I", "I.1"), pillar("II", "II.1", "II.3")),
                List.of(item("U.1", Kind.DECLARATORY)),
                COMMITMENTS.stream().map(path -> item(path, Kind.ACTION)).toList(),
                List.of(),
                List.of(item("R.M.1", Kind.ACTION)));
    }

    /** One to three reportable commitments. */
    static List<String> some(Random dice) {
        int from = dice.nextInt(COMMITMENTS.size() - 2);
        return COMMITMENTS.subList(from, from + 1 + dice.nextInt(3));
    }

    private static Pillar pillar(String path, String... sections) {
        return new Pillar(
                path,
                Map.of("en", "Pillar " + path),
                List.of(sections).stream()
                        .map(s -> new Section(s, Map.of("en", "Section " + s), List.of()))
                        .toList());
    }

    private static Item item(String path, Kind kind) {
        return new Item(
                path,
                Map.of("en", "Title of " + path, "ru", "Название " + path),
                Map.of("en", "Summary of " + path),
                new Citation("Joint plan", path, 1),
                Addressee.STATE,
                kind,
                Nature.ACHIEVABLE);
    }
}
