package org.tallystick.command.instrument.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.Details;
import org.tallystick.command.instrument.model.InstrumentState.Adopted;
import org.tallystick.command.instrument.model.InstrumentState.NotAdopted;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Addressee;
import org.tallystick.events.instrument.Catalogue.Citation;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Kind;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.instrument.Catalogue.Pillar;
import org.tallystick.events.instrument.Catalogue.SourceDocument;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;

class InstrumentDeciderTest {

    private static final Map<String, String> TEXT = Map.of("en", "words", "ru", "слова");
    private static final Details NOTHING = new Details(List.of(), List.of());
    private static final Pillar PILLAR = new Pillar("I", TEXT, List.of());

    @Test
    void anInstrumentIsAdoptedOnceWithVersionOne() {
        Catalogue catalogue = catalogue(List.of(PILLAR), List.of(item("I.1.1")), List.of());
        AdoptInstrument command = new AdoptInstrument(catalogue, NOTHING);
        assertThat(InstrumentDecider.decide(new NotAdopted(), command))
                .containsExactly(new InstrumentAdopted(1, catalogue));
        assertRefused(Adopted.of(1, catalogue, Set.of()), catalogue, InstrumentRefusal.INSTRUMENT_ALREADY_ADOPTED, "");
    }

    @Test
    void someCommitments() {
        assertRefused(
                catalogue(List.of(PILLAR), List.of(), List.of()), InstrumentRefusal.CATALOGUE_EMPTY, "/commitments");
    }

    @Test
    void everyPathOnce() {
        assertRefused(
                catalogue(List.of(PILLAR), List.of(item("I.1.1"), item("I.1.1")), List.of()),
                InstrumentRefusal.CATALOGUE_PATH_REPEATED,
                "/commitments/1/path");
    }

    @Test
    void commitmentsStandInsideThePillarsWhereThereAreAny() {
        assertRefused(
                catalogue(List.of(PILLAR), List.of(item("II.1")), List.of()),
                InstrumentRefusal.CATALOGUE_PATH_MISPLACED,
                "/commitments/0/path");
        assertThat(InstrumentDecider.decide(
                        new NotAdopted(),
                        new AdoptInstrument(catalogue(List.of(), List.of(item("1")), List.of()), NOTHING)))
                .hasSize(1);
    }

    @Test
    void componentsStandBelowACommitment() {
        assertRefused(
                catalogue(List.of(PILLAR), List.of(item("I.1.1")), List.of(item("I.1.2.1"))),
                InstrumentRefusal.CATALOGUE_PATH_MISPLACED,
                "/components/0/path");
    }

    @Test
    void everyTextInBothLanguages() {
        Pillar english = new Pillar("I", Map.of("en", "words", "ru", " "), List.of());
        assertRefused(
                catalogue(List.of(english), List.of(item("I.1.1")), List.of()),
                InstrumentRefusal.CATALOGUE_LANGUAGE_MISSING,
                "/pillars/0/title/ru");
    }

    @Test
    void textsWithinTheirLimits() {
        Pillar fits = new Pillar("I", Map.of("en", "x".repeat(Limits.LINE), "ru", "слова"), List.of());
        Pillar tooLong = new Pillar("I", Map.of("en", "x".repeat(Limits.LINE + 1), "ru", "слова"), List.of());
        assertThat(InstrumentDecider.decide(
                        new NotAdopted(),
                        new AdoptInstrument(catalogue(List.of(fits), List.of(item("I.1.1")), List.of()), NOTHING)))
                .hasSize(1);
        assertRefused(
                catalogue(List.of(tooLong), List.of(item("I.1.1")), List.of()),
                InstrumentRefusal.CATALOGUE_TEXT_TOO_LONG,
                "/pillars/0/title/en");
    }

    @Test
    void partiesAreStates() {
        Catalogue one = catalogue(List.of(PILLAR), List.of(item("I.1.1")), List.of());
        Catalogue unknown = new Catalogue(
                one.instrument(),
                one.title(),
                one.document(),
                one.adoptedOn(),
                false,
                List.of("KZ", "XX"),
                one.pillars(),
                List.of(),
                one.commitments(),
                List.of(),
                List.of());
        assertRefused(unknown, InstrumentRefusal.CATALOGUE_PARTY_UNKNOWN, "/parties/1");
    }

    private static Catalogue catalogue(List<Pillar> pillars, List<Item> commitments, List<Item> components) {
        LocalDate day = LocalDate.parse("2022-03-03");
        return new Catalogue(
                "JPOA-CA-2022",
                TEXT,
                new SourceDocument("Plan", "Tashkent", day),
                day,
                false,
                List.of("KZ"),
                pillars,
                List.of(),
                commitments,
                components,
                List.of());
    }

    private static Item item(String path) {
        Citation citation = new Citation("Annex II", "1", 1);
        return new Item(path, TEXT, TEXT, citation, Addressee.STATE, Kind.ACTION, Nature.ACHIEVABLE);
    }

    private static void assertRefused(Catalogue catalogue, InstrumentRefusal code, String pointer) {
        assertRefused(new NotAdopted(), catalogue, code, pointer);
    }

    private static void assertRefused(
            InstrumentState state, Catalogue catalogue, InstrumentRefusal code, String pointer) {
        assertThatThrownBy(() -> InstrumentDecider.decide(state, new AdoptInstrument(catalogue, NOTHING)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.findings().stream().limit(1))
                            .allSatisfy(finding -> assertThat(finding.pointer()).isEqualTo(pointer));
                });
    }
}
