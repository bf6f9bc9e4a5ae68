package org.tallystick.events.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.InstrumentEvent;
import org.tallystick.events.instrument.Link;
import org.tallystick.events.instrument.Reference;
import org.tallystick.events.instrument.Succession;

/** One event of every type of an instrument, each member filled. */
final class InstrumentSamples {

    static final String INSTRUMENT = "JPOA-CA-2022";

    private InstrumentSamples() {}

    static Stream<InstrumentEvent> all() {
        return Stream.of(
                new InstrumentEvent.InstrumentAdopted(1, catalogue()),
                new InstrumentEvent.InstrumentRevised(
                        2,
                        catalogue(),
                        List.of(new Succession(
                                "II.3.4", Succession.Change.SPLIT, List.of("II.3.5", "II.3.6"), names("Two matters"))),
                        names("Review")),
                new InstrumentEvent.ReferencesRecorded(
                        1,
                        List.of(new Reference(
                                "II.3.5",
                                Reference.Kind.RESOLUTION,
                                "S/RES/2396 (2017)",
                                names("Returning fighters")))),
                new InstrumentEvent.IndicatorsDefined(1, List.of(indicator())),
                new InstrumentEvent.LinksRecorded(List.of(new Link(
                        "II.3.5", new Link.Target("CICA-CT-2022", "II.9"), Link.Kind.SERVES, names("One matter")))),
                new InstrumentEvent.InstrumentRetired(2, names("Another plan took its place")));
    }

    private static Indicator indicator() {
        return new Indicator(
                "officers-trained",
                List.of("II.3.5"),
                names("Officers trained"),
                Indicator.Unit.COUNT,
                LocalDate.of(2022, 3, 3),
                List.of(new Indicator.Dimension("sex", List.of("female", "male", "unknown"))),
                names("Count each officer once"));
    }

    private static Catalogue catalogue() {
        Catalogue.Item item = new Catalogue.Item(
                "II.3.5",
                names("Data"),
                names("Exchange data"),
                new Catalogue.Citation("Annex II", "II.3", 5),
                Catalogue.Addressee.STATE,
                Catalogue.Kind.ACTION,
                Catalogue.Nature.CONTINUING);
        Catalogue.Group group = new Catalogue.Group("II.3.A", names("Group"));
        Catalogue.Section section = new Catalogue.Section("II.3", names("Section"), List.of(group));
        return new Catalogue(
                INSTRUMENT,
                names("Plan"),
                new Catalogue.SourceDocument("Plan", "Tashkent", LocalDate.of(2022, 3, 4)),
                LocalDate.of(2022, 3, 4),
                false,
                List.of("KZ"),
                List.of(new Catalogue.Pillar("II", names("Pillar"), List.of(section))),
                List.of(item),
                List.of(item),
                List.of(item),
                List.of(item));
    }

    static Map<String, String> names(String english) {
        return Map.of("ru", "по-русски", "en", english);
    }
}
