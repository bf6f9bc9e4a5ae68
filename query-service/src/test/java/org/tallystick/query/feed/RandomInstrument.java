package org.tallystick.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Indicator.Dimension;
import org.tallystick.events.instrument.Indicator.Unit;
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

/** The life of an instrument in a random history: adopted, revised before each cycle, linked ever anew, retired. */
final class RandomInstrument {

    private static final Map<String, String> TEXT = Map.of("en", "words", "ru", "слова");

    private final History history;
    private final Random dice;
    private int version = 1;

    RandomInstrument(History history, Random dice) {
        this.history = history;
        this.dice = dice;
    }

    void begin() {
        add(new InstrumentAdopted(1, TestCatalogue.small()));
        details();
        links();
    }

    /** @return the version in force afterwards */
    int step() {
        if (version == 1 || dice.nextBoolean()) {
            version++;
            List<Succession> kept = TestCatalogue.small()
                    .items()
                    .map(item -> new Succession(item.path(), Change.KEPT, List.of(item.path()), Map.of()))
                    .toList();
            add(new InstrumentRevised(version, TestCatalogue.small(), kept, TEXT));
            details();
        }
        links();
        return version;
    }

    void end() {
        add(new InstrumentRetired(version, TEXT));
    }

    private void details() {
        add(new ReferencesRecorded(
                version, List.of(new Reference("I.1.1", Reference.Kind.RESOLUTION, "S/RES/1", TEXT))));
        add(new IndicatorsDefined(
                version,
                List.of(
                        indicator("officers-trained", Unit.COUNT, new Dimension("sex", List.of("female", "male"))),
                        indicator("terrorist-funds-frozen", Unit.MONEY))));
    }

    private static Indicator indicator(String code, Unit unit, Dimension... dimensions) {
        return new Indicator(code, List.of("I.1.1", "I.1.2"), TEXT, unit, null, List.of(dimensions), TEXT);
    }

    private void links() {
        List<String> paths = TestCatalogue.small().items().map(Item::path).toList();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i <= dice.nextInt(4); i++) {
            Link.Target to = new Link.Target("CICA-CT-2022", "I." + (i + 1));
            links.add(new Link(paths.get(dice.nextInt(paths.size())), to, Link.Kind.SERVES, TEXT));
        }
        add(new LinksRecorded(links));
    }

    private void add(InstrumentEvent event) {
        history.add("instrument/" + TestCatalogue.INSTRUMENT, "_", "secretariat", null, event);
    }
}
