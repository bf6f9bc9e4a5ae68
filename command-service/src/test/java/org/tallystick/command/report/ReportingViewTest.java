package org.tallystick.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.report.model.Reports.AIGUL;
import static org.tallystick.command.report.model.Reports.NOW;
import static org.tallystick.command.report.model.Reports.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.command.report.model.Facts;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.instrument.InstrumentEvent.IndicatorsDefined;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.wire.Envelope;

class ReportingViewTest {

    private static final String INSTRUMENT = "instrument/TEST";
    private static final Map<String, String> WORDS = Map.of("en", "Words", "ru", "Слова");

    private final ReportingView view = new ReportingView();
    private ReportingFacts facts = ReportingFacts.none();

    @Test
    void aCycleIsMeasuredByTheVersionThatItWasOpenedWith() {
        adopted();
        opened("2026-H1", 1);
        tell(INSTRUMENT, new InstrumentRevised(2, catalogue(), List.of(), WORDS));
        assertThat(of("2026-H1").indicators()).containsOnlyKeys("trained");
        tell(
                INSTRUMENT,
                new IndicatorsDefined(2, List.of(indicator("trained", Unit.PERCENT), indicator("seized", Unit.COUNT))));
        opened("2026-H2", 2);

        assertThat(of("2026-H1").indicators()).containsOnlyKeys("trained");
        assertThat(of("2026-H1").indicators().get("trained")).extracting("unit").isEqualTo(Unit.COUNT);
        assertThat(of("2026-H2").indicators()).containsOnlyKeys("trained", "seized");
    }

    @Test
    void aVersionThatDefinesNoneIsMeasuredByNone() {
        adopted();
        tell(INSTRUMENT, new InstrumentRevised(2, catalogue(), List.of(), WORDS));
        opened("2026-H2", 2);

        assertThat(of("2026-H2").indicators()).isEmpty();
        assertThat(facts.of(new ReportKey("OTHER", "2026-H2", "KZ", "customs"), "customs")
                        .indicators())
                .isEmpty();
    }

    private void adopted() {
        tell(INSTRUMENT, new InstrumentAdopted(1, catalogue()));
        tell(INSTRUMENT, new IndicatorsDefined(1, List.of(indicator("trained", Unit.COUNT))));
    }

    private void opened(String period, int version) {
        String cycle = "cycle/TEST/" + period;
        LocalDate from = LocalDate.of(2026, 1, 1);
        tell(cycle, new CycleProposed("TEST", period, from, from.plusMonths(6), from.plusMonths(7), NOW));
        tell(cycle, new CycleOpened(version, List.of()));
    }

    private Facts of(String period) {
        return facts.of(new ReportKey("TEST", period, "KZ", "customs"), "customs");
    }

    private void tell(String stream, DomainEvent event) {
        Envelope.Actor actor = new Envelope.Actor(AIGUL, "secretariat", AIGUL);
        facts = view.after(facts, new Envelope(stream, 0, Envelope.NO_STATE, null, actor, AIGUL, NOW, event));
    }

    private static Catalogue catalogue() {
        return new Catalogue(
                "TEST",
                WORDS,
                new Catalogue.SourceDocument("Plan", "Tashkent", LocalDate.of(2022, 3, 4)),
                LocalDate.of(2022, 3, 4),
                false,
                List.of("KZ"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
