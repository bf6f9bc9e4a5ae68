package org.tallystick.command.instrument.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.instrument.model.Instruments.NOTHING;
import static org.tallystick.command.instrument.model.Instruments.PLAN;
import static org.tallystick.command.instrument.model.Instruments.TEXT;
import static org.tallystick.command.instrument.model.Instruments.adopted;
import static org.tallystick.command.instrument.model.Instruments.assertRefused;
import static org.tallystick.command.instrument.model.Instruments.catalogue;
import static org.tallystick.command.instrument.model.Instruments.item;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.instrument.model.InstrumentCommand.ReviseInstrument;
import org.tallystick.command.instrument.model.InstrumentState.Adopted;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.instrument.Succession;
import org.tallystick.events.instrument.Succession.Change;

class RevisionPoliciesTest {

    private static final Adopted BEFORE = adopted("1", "2", "3", "4");

    @Test
    void everyItemGoesOnInOneOfFiveWays() {
        Catalogue revised = Instruments.of(
                PLAN, List.of(item("1", "words"), item("2", "other words"), item("5", "words"), item("6", "words")));
        List<Succession> successions = List.of(
                to("1", Change.KEPT, "1"),
                to("2", Change.REWORDED, "2"),
                to("3", Change.SPLIT, "5", "6"),
                new Succession("4", Change.DROPPED, List.of(), TEXT));
        assertThat(InstrumentDecider.decide(BEFORE, revision(revised, successions)))
                .containsExactly(new InstrumentRevised(2, revised, successions, TEXT));
        List<Succession> merging = List.of(
                to("1", Change.KEPT, "1"),
                to("2", Change.KEPT, "2"),
                to("3", Change.MERGED, "5"),
                to("4", Change.MERGED, "5"));
        assertThat(InstrumentDecider.decide(BEFORE, revision(catalogue("1", "2", "5"), merging)))
                .hasSize(1);
    }

    @Test
    void noItemIsForgotten() {
        assertRefused(
                BEFORE,
                revision(catalogue("1", "2"), List.of(to("1", Change.KEPT, "1"), to("2", Change.KEPT, "2"))),
                InstrumentRefusal.REVISION_FORGETS_AN_ITEM,
                "/successions",
                "/successions");
    }

    @Test
    void everyItemOnce() {
        refused(
                "1",
                List.of(to("1", Change.KEPT, "1"), to("1", Change.KEPT, "1")),
                InstrumentRefusal.REVISION_ITEM_REPEATED,
                "/successions/1/from");
    }

    @Test
    void onlyItemsOfTheVersionInForce() {
        refused(
                "1",
                List.of(to("1", Change.KEPT, "1"), to("9", Change.KEPT, "1")),
                InstrumentRefusal.REVISION_ITEM_UNKNOWN,
                "/successions/1/from");
    }

    @Test
    void successorsAreInTheRevisedCatalogue() {
        refused(
                "5",
                List.of(to("1", Change.REWORDED, "7")),
                InstrumentRefusal.REVISION_SUCCESSOR_UNKNOWN,
                "/successions/0/to");
    }

    @ParameterizedTest
    @CsvSource({
        "KEPT, 5",
        "KEPT, 5 6",
        "REWORDED, 5 6",
        "SPLIT, 5",
        "SPLIT, 5 5",
        "MERGED, 5",
        "MERGED, 5 6",
        "DROPPED, 5"
    })
    void changesFitTheirSuccessors(Change change, String successors) {
        assertRefused(
                adopted("1"),
                revision(catalogue("5", "6"), List.of(to("1", change, successors.split(" ")))),
                InstrumentRefusal.REVISION_CHANGE_UNFIT,
                "/successions/0");
    }

    @Test
    void whatIsDroppedHasAReason() {
        refused("5", List.of(to("1", Change.DROPPED)), InstrumentRefusal.REVISION_CHANGE_UNFIT, "/successions/0");
    }

    @Test
    void aSuccessorOfSeveralIsMerged() {
        assertRefused(
                adopted("1", "2"),
                revision(catalogue("5", "6"), List.of(to("1", Change.SPLIT, "5", "6"), to("2", Change.MERGED, "5"))),
                InstrumentRefusal.REVISION_SUCCESSOR_SHARED,
                "/successions/0/to");
    }

    @Test
    void whatIsKeptSaysTheSame() {
        assertRefused(
                adopted("1"),
                revision(Instruments.of(PLAN, List.of(item("1", "other words"))), List.of(to("1", Change.KEPT, "1"))),
                InstrumentRefusal.REVISION_KEEPS_OTHER_WORDS,
                "/successions/0/change");
    }

    @Test
    void aPathNeverStandsForSomethingElse() {
        assertRefused(
                adopted("1", "2"),
                revision(
                        catalogue("1", "2"),
                        List.of(to("1", Change.KEPT, "1"), new Succession("2", Change.DROPPED, List.of(), TEXT))),
                InstrumentRefusal.REVISION_PATH_REUSED,
                "/catalogue/commitments/1/path");
        assertRefused(
                Adopted.of(2, catalogue("1"), Set.of("1", "2")),
                revision(catalogue("1", "2"), List.of(to("1", Change.KEPT, "1"))),
                InstrumentRefusal.REVISION_PATH_REUSED,
                "/catalogue/commitments/1/path");
    }

    @Test
    void theInstrumentKeepsItsCode() {
        assertRefused(
                adopted("1"),
                revision(Instruments.of("PLAN-2", List.of(item("1", "words"))), List.of(to("1", Change.KEPT, "1"))),
                InstrumentRefusal.REVISION_OF_ANOTHER_INSTRUMENT,
                "/catalogue/instrument");
    }

    @Test
    void theRevisedCatalogueKeepsTheRulesOfAdoption() {
        assertRefused(
                adopted("1"),
                revision(catalogue("1", "1"), List.of(to("1", Change.KEPT, "1"))),
                InstrumentRefusal.CATALOGUE_PATH_REPEATED,
                "/catalogue/commitments/1/path");
    }

    @Test
    void reasonsAreGivenInBothLanguagesAndWithinTheirLimit() {
        List<Succession> kept = List.of(to("1", Change.KEPT, "1"));
        Map<String, String> english = Map.of("en", "x".repeat(Limits.SUMMARY), "ru", " ");
        assertRefused(
                adopted("1"),
                new ReviseInstrument(PLAN, catalogue("1"), NOTHING, kept, english),
                InstrumentRefusal.CATALOGUE_LANGUAGE_MISSING,
                "/reason/ru");
        Map<String, String> tooLong = Map.of("en", "x".repeat(Limits.SUMMARY + 1), "ru", "слова");
        assertRefused(
                adopted("1"),
                new ReviseInstrument(PLAN, catalogue("1"), NOTHING, kept, tooLong),
                InstrumentRefusal.CATALOGUE_TEXT_TOO_LONG,
                "/reason/en");
    }

    private static void refused(String path, List<Succession> successions, InstrumentRefusal code, String pointer) {
        assertRefused(adopted("1"), revision(catalogue(path), successions), code, pointer);
    }

    private static ReviseInstrument revision(Catalogue revised, List<Succession> successions) {
        return new ReviseInstrument(PLAN, revised, NOTHING, successions, TEXT);
    }

    private static Succession to(String from, Change change, String... to) {
        return new Succession(from, change, List.of(to), Map.of());
    }
}
