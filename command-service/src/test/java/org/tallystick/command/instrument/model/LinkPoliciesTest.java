package org.tallystick.command.instrument.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.instrument.model.Instruments.PLAN;
import static org.tallystick.command.instrument.model.Instruments.TEXT;
import static org.tallystick.command.instrument.model.Instruments.adopted;
import static org.tallystick.command.instrument.model.Instruments.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.instrument.model.InstrumentCommand.Others;
import org.tallystick.command.instrument.model.InstrumentCommand.RecordLinks;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.instrument.Link;
import org.tallystick.events.instrument.Link.Kind;
import org.tallystick.events.instrument.Link.Target;

class LinkPoliciesTest {

    private static final Others OTHERS = new Others(
            Map.of("PLAN-2", Set.of("A", "B")),
            Map.of(
                    new Target("PLAN-2", "A"), Set.of(new Target("PLAN-3", "Z")),
                    new Target("PLAN-3", "Z"), Set.of(new Target(PLAN, "1"))));

    @Test
    void linksWithinAndAcrossAreRecordedAndAnEmptyListEndsThem() {
        List<Link> links = List.of(link("1", PLAN, "2"), related("2", PLAN, "3"), link("3", "PLAN-2", "B"));
        assertThat(InstrumentDecider.decide(adopted("1", "2", "3"), record(links.toArray(Link[]::new))))
                .containsExactly(new LinksRecorded(links));
        assertThat(InstrumentDecider.decide(adopted("1"), record())).containsExactly(new LinksRecorded(List.of()));
    }

    @Test
    void linksBeginInTheCatalogue() {
        refused(InstrumentRefusal.LINK_ITEM_UNKNOWN, "/links/0/from", link("9", PLAN, "1"));
    }

    @Test
    void linksEndAtAnItemThatTheCallerMayKnowOf() {
        refused(InstrumentRefusal.LINK_TARGET_UNKNOWN, "/links/0/to", link("1", PLAN, "9"));
        refused(InstrumentRefusal.LINK_TARGET_UNKNOWN, "/links/0/to", link("1", "PLAN-2", "C"));
        refused(InstrumentRefusal.LINK_TARGET_UNKNOWN, "/links/0/to", link("1", "PLAN-3", "Z"));
    }

    @Test
    void noLinkToItself() {
        refused(InstrumentRefusal.LINK_TO_ITSELF, "/links/0/to", link("1", PLAN, "1"));
        refused(InstrumentRefusal.LINK_TO_ITSELF, "/links/0/to", related("1", PLAN, "1"));
    }

    @Test
    void twoItemsAreTiedOnce() {
        refused(InstrumentRefusal.LINK_REPEATED, "/links/1", link("1", PLAN, "2"), related("1", PLAN, "2"));
        refused(InstrumentRefusal.LINK_REPEATED, "/links/1", related("1", PLAN, "2"), related("2", PLAN, "1"));
    }

    @Test
    void servingNeverComesBackWithinTheInstrument() {
        assertRefused(
                adopted("1", "2", "3"),
                record(link("1", PLAN, "2"), link("2", PLAN, "3"), link("3", PLAN, "1")),
                InstrumentRefusal.LINK_CLOSES_A_CYCLE,
                "/links/0",
                "/links/1",
                "/links/2");
        assertThat(InstrumentDecider.decide(
                        adopted("1", "2"), record(related("1", PLAN, "2"), link("2", "PLAN-2", "B"))))
                .hasSize(1);
    }

    @Test
    void servingNeverComesBackByWayOfOtherInstruments() {
        refused(InstrumentRefusal.LINK_CLOSES_A_CYCLE, "/links/0", link("1", "PLAN-2", "A"));
    }

    @Test
    void reasonsHaveBothLanguagesAndALimit() {
        Target to = new Target(PLAN, "2");
        refused(
                InstrumentRefusal.CATALOGUE_LANGUAGE_MISSING,
                "/links/0/reason/ru",
                new Link("1", to, Kind.SERVES, Map.of("en", "x".repeat(Limits.LINE))));
        refused(
                InstrumentRefusal.CATALOGUE_TEXT_TOO_LONG,
                "/links/0/reason/en",
                new Link("1", to, Kind.SERVES, Map.of("en", "x".repeat(Limits.LINE + 1), "ru", "слова")));
    }

    private static void refused(InstrumentRefusal code, String pointer, Link... links) {
        assertRefused(adopted("1", "2"), record(links), code, pointer);
    }

    private static RecordLinks record(Link... links) {
        return new RecordLinks(PLAN, List.of(links), OTHERS);
    }

    private static Link link(String from, String instrument, String to) {
        return new Link(from, new Target(instrument, to), Kind.SERVES, TEXT);
    }

    private static Link related(String from, String instrument, String to) {
        return new Link(from, new Target(instrument, to), Kind.RELATED, TEXT);
    }
}
