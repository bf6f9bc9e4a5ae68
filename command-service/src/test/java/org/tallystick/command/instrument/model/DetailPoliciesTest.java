package org.tallystick.command.instrument.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.instrument.model.Instruments.PLAN;
import static org.tallystick.command.instrument.model.Instruments.TEXT;
import static org.tallystick.command.instrument.model.Instruments.assertRefused;
import static org.tallystick.command.instrument.model.Instruments.catalogue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.Details;
import org.tallystick.command.instrument.model.InstrumentState.NotAdopted;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Indicator.Dimension;
import org.tallystick.events.instrument.InstrumentEvent.IndicatorsDefined;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.ReferencesRecorded;
import org.tallystick.events.instrument.Reference;
import org.tallystick.events.instrument.Reference.Kind;

class DetailPoliciesTest {

    private static final Dimension SEX = new Dimension("sex", List.of("female", "male"));

    @Test
    void referencesAndIndicatorsAreEventsBesideTheAdoption() {
        List<Reference> references = List.of(reference("1", "S/RES/1"), reference(PLAN, "S/RES/1"));
        List<Indicator> indicators = List.of(indicator("trained", List.of("1"), SEX));
        assertThat(InstrumentDecider.decide(new NotAdopted(), adopt(references, indicators)))
                .containsExactly(
                        new InstrumentAdopted(1, catalogue("1")),
                        new ReferencesRecorded(1, references),
                        new IndicatorsDefined(1, indicators));
    }

    @Test
    void referencesStandAtAPlaceOfTheCatalogue() {
        refused(
                List.of(reference("2", "S/RES/1")),
                List.of(),
                InstrumentRefusal.REFERENCE_PLACE_UNKNOWN,
                "/references/0/path");
    }

    @Test
    void aPlaceHasAReferenceOnce() {
        refused(
                List.of(reference("1", "S/RES/1"), reference("1", "S/RES/1")),
                List.of(),
                InstrumentRefusal.REFERENCE_REPEATED,
                "/references/1/symbol");
    }

    @Test
    void indicatorsHaveACodeOfTheirOwn() {
        refused(
                List.of(),
                List.of(indicator("trained", List.of("1")), indicator("trained", List.of("1"))),
                InstrumentRefusal.INDICATOR_REPEATED,
                "/indicators/1/code");
    }

    @Test
    void indicatorsTellAboutItems() {
        refused(
                List.of(),
                List.of(indicator("a", List.of()), indicator("b", List.of("2"))),
                InstrumentRefusal.INDICATOR_ITEM_UNKNOWN,
                "/indicators/0/paths",
                "/indicators/1/paths");
    }

    @Test
    void dimensionsBreakDownIntoDifferentCategoriesOnceEach() {
        refused(
                List.of(),
                List.of(
                        indicator("a", List.of("1"), SEX, SEX),
                        indicator("b", List.of("1"), new Dimension("sex", List.of("female"))),
                        indicator("c", List.of("1"), new Dimension("sex", List.of("male", "male"))),
                        indicator(
                                "d", List.of("1"), way("age", "under-18", "18-30"), way("age-group", "18-30", "older")),
                        indicator("e", List.of("1"), way("rank", "junior", "other"), way("region", "north", "other")),
                        indicator(
                                "f", List.of("1"), SEX, way("age", "18-30", "older"), way("rank", "older", "female"))),
                InstrumentRefusal.INDICATOR_DIMENSION_UNFIT,
                "/indicators/0/dimensions",
                "/indicators/1/dimensions",
                "/indicators/2/dimensions",
                "/indicators/3/dimensions",
                "/indicators/4/dimensions");
    }

    private static Dimension way(String code, String... categories) {
        return new Dimension(code, List.of(categories));
    }

    @Test
    void textsHaveBothLanguagesAndLimits() {
        Map<String, String> english = Map.of("en", "x".repeat(Limits.SUMMARY));
        refused(
                List.of(new Reference("1", Kind.RESOLUTION, "S/RES/1", Map.of("en", "x"))),
                List.of(new Indicator("a", List.of("1"), TEXT, Indicator.Unit.COUNT, null, List.of(), english)),
                InstrumentRefusal.CATALOGUE_LANGUAGE_MISSING,
                "/references/0/title/ru",
                "/indicators/0/method/ru");
        Map<String, String> tooLong = Map.of("en", "x".repeat(Limits.SUMMARY + 1), "ru", "слова");
        refused(
                List.of(),
                List.of(new Indicator("a", List.of("1"), TEXT, Indicator.Unit.COUNT, null, List.of(), tooLong)),
                InstrumentRefusal.CATALOGUE_TEXT_TOO_LONG,
                "/indicators/0/method/en");
    }

    private static void refused(
            List<Reference> references, List<Indicator> indicators, InstrumentRefusal code, String... pointers) {
        assertRefused(new NotAdopted(), adopt(references, indicators), code, pointers);
    }

    private static AdoptInstrument adopt(List<Reference> references, List<Indicator> indicators) {
        return new AdoptInstrument(catalogue("1"), new Details(references, indicators));
    }

    private static Reference reference(String path, String symbol) {
        return new Reference(path, Kind.RESOLUTION, symbol, TEXT);
    }

    private static Indicator indicator(String code, List<String> paths, Dimension... dimensions) {
        return new Indicator(code, paths, TEXT, Indicator.Unit.COUNT, null, List.of(dimensions), TEXT);
    }
}
