package org.tallystick.query.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Addressee;
import org.tallystick.events.instrument.Catalogue.Citation;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Kind;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.instrument.Catalogue.SourceDocument;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.InstrumentEvent;
import org.tallystick.events.instrument.InstrumentEvent.IndicatorsDefined;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRetired;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.instrument.InstrumentEvent.ReferencesRecorded;
import org.tallystick.events.instrument.Link;
import org.tallystick.events.instrument.Reference;
import org.tallystick.events.instrument.Succession;
import org.tallystick.events.instrument.Succession.Change;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.LedgerEntry;

/** Two instruments: one is revised twice and linked to the other, which is revised once and retired. */
final class InstrumentStory {

    private static final Map<String, String> TEXT = Map.of("en", "words", "ru", "слова");

    private final History history = new History();
    private final long linked;

    InstrumentStory() {
        add("PLAN-1", new InstrumentAdopted(1, catalogue("PLAN-1", "1", "2", "3", "4")));
        add(
                "PLAN-1",
                new ReferencesRecorded(1, List.of(new Reference("1", Reference.Kind.RESOLUTION, "S/RES/1", TEXT))));
        add("PLAN-2", new InstrumentAdopted(1, catalogue("PLAN-2", "A")));
        add("PLAN-1", new LinksRecorded(List.of(link("1", Link.Kind.SERVES), link("4", Link.Kind.RELATED))));
        linked = last();
        add(
                "PLAN-1",
                new InstrumentRevised(
                        2,
                        catalogue("PLAN-1", "1", "5", "6", "3"),
                        List.of(
                                to("1", Change.KEPT, "1"),
                                to("2", Change.SPLIT, "5", "6"),
                                to("3", Change.REWORDED, "3"),
                                new Succession("4", Change.DROPPED, List.of(), Map.of("en", "Done", "ru", "Сделано"))),
                        TEXT));
        add(
                "PLAN-1",
                new InstrumentRevised(
                        3,
                        catalogue("PLAN-1", "1", "6", "8"),
                        List.of(
                                to("1", Change.KEPT, "1"),
                                to("5", Change.MERGED, "8"),
                                to("6", Change.REWORDED, "6"),
                                to("3", Change.MERGED, "8")),
                        TEXT));
        Indicator trained = new Indicator("trained", List.of("1"), TEXT, Indicator.Unit.COUNT, null, List.of(), TEXT);
        add("PLAN-1", new IndicatorsDefined(3, List.of(trained)));
        add(
                "PLAN-2",
                new InstrumentRevised(2, catalogue("PLAN-2", "A", "B"), List.of(to("A", Change.KEPT, "A")), TEXT));
        add("PLAN-2", new InstrumentRetired(2, TEXT));
    }

    List<LedgerEntry> entries() {
        return history.entries();
    }

    /** Index of the entry that recorded the links. */
    long linked() {
        return linked;
    }

    long last() {
        return history.entries().size() - 1L;
    }

    private void add(String code, InstrumentEvent event) {
        history.add("instrument/" + code, "_", "secretariat", null, event);
    }

    private static Link link(String from, Link.Kind kind) {
        return new Link(from, new Link.Target("PLAN-2", "A"), kind, TEXT);
    }

    private static Succession to(String from, Change change, String... to) {
        return new Succession(from, change, List.of(to), Map.of());
    }

    private static Catalogue catalogue(String code, String... paths) {
        LocalDate day = LocalDate.of(2022, 3, 3);
        return new Catalogue(
                code,
                TEXT,
                new SourceDocument("Plan", "Tashkent", day),
                day,
                false,
                List.of(),
                List.of(),
                List.of(),
                Stream.of(paths).map(InstrumentStory::item).toList(),
                List.of(),
                List.of());
    }

    private static Item item(String path) {
        return new Item(
                path,
                Map.of("en", "Title " + path, "ru", "Название " + path),
                TEXT,
                new Citation("Plan", "1", 1),
                Addressee.STATE,
                Kind.ACTION,
                Nature.ACHIEVABLE);
    }
}
