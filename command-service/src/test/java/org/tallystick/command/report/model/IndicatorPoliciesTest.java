package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tallystick.command.report.model.Reports.AIGUL_HERSELF;
import static org.tallystick.command.report.model.Reports.CUSTOMS_KZ;
import static org.tallystick.command.report.model.Reports.NOW;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.TRAINING;
import static org.tallystick.command.report.model.Reports.aDraftKeptBy;
import static org.tallystick.command.report.model.Reports.after;
import static org.tallystick.command.report.model.Reports.again;
import static org.tallystick.command.report.model.Reports.content;
import static org.tallystick.command.report.model.Reports.counting;
import static org.tallystick.command.report.model.Reports.draft;
import static org.tallystick.command.report.model.Reports.indicator;
import static org.tallystick.command.report.model.Reports.openCycle;
import static org.tallystick.command.report.model.Reports.submission;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.RecordEntry;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.EntryDetails.Share;
import org.tallystick.events.report.ReportEvent.EntryRecorded;

class IndicatorPoliciesTest {

    private static final IndicatorValue TRAINED = counted("trained", Unit.COUNT);

    static Stream<IndicatorValue> right() {
        return Stream.of(
                TRAINED,
                counted(
                        "trained",
                        Unit.COUNT,
                        new Share(Dimension.SEX, "f", "5"),
                        new Share(Dimension.SEX, "m", null),
                        new Share(Dimension.AGE, "0-17", "1"),
                        new Share(Dimension.OTHER, "rail", "2")),
                counted("equipped", Unit.COUNT),
                money("12500.50", "KZT"),
                money(null, "KZT"));
    }

    @ParameterizedTest
    @MethodSource("right")
    void whatIsToldAsItIsDefinedIsTaken(IndicatorValue value) {
        assertThat(after(new NotOpened(), submission(counting(SCANNERS, value))))
                .isInstanceOf(Submitted.class);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(counted("seized", Unit.COUNT), "INDICATOR_UNDEFINED", "/indicator"),
                Arguments.of(counted("trained", Unit.PERCENT), "INDICATOR_UNIT_DIFFERS", "/unit"),
                Arguments.of(counted("trained", Unit.OTHER), "INDICATOR_UNIT_DIFFERS", "/unit"),
                Arguments.of(by(Dimension.SEX, "x"), "INDICATOR_GROUP_UNDEFINED", "/by/0/group"),
                Arguments.of(by(Dimension.AGE, "f"), "INDICATOR_GROUP_UNDEFINED", "/by/0/group"),
                Arguments.of(by(Dimension.OTHER, "f"), "INDICATOR_GROUP_UNDEFINED", "/by/0/group"),
                Arguments.of(by(Dimension.SEX, "road"), "INDICATOR_GROUP_UNDEFINED", "/by/0/group"),
                Arguments.of(
                        counted("equipped", Unit.COUNT, new Share(Dimension.OTHER, "road", "1")),
                        "INDICATOR_GROUP_UNDEFINED",
                        "/by/0/group"),
                Arguments.of(money("1", null), "INDICATOR_CURRENCY_UNFIT", "/currency"),
                Arguments.of(money(null, null), "INDICATOR_CURRENCY_UNFIT", "/currency"),
                Arguments.of(
                        new IndicatorValue("trained", Unit.COUNT, "1", "USD", List.of()),
                        "INDICATOR_CURRENCY_UNFIT",
                        "/currency"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void whatIsNotIsRefusedWhereItStands(IndicatorValue value, String code, String member) {
        List<Finding> findings = refused(new NotOpened(), submission(counting(SCANNERS, value)));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.pointer()).isEqualTo("/entries/0/indicators/0" + member);
            assertThat(finding.text()).startsWith(SCANNERS + ": ");
        });
    }

    @Test
    void anIndicatorTellsAboutItsOwnCommitmentsAlone() {
        assertThat(refused(new NotOpened(), submission(counting(TRAINING, TRAINED))))
                .extracting(Finding::code)
                .containsExactly("INDICATOR_UNDEFINED");
    }

    @Test
    void whatGroupsThereAreIsTold() {
        assertThat(refused(new NotOpened(), submission(counting(SCANNERS, by(Dimension.SEX, "x")))))
                .extracting(Finding::text)
                .containsExactly(SCANNERS
                        + ": the definition breaks the indicator down by sex (f, m); by age-group (0-17, 18-and-over);"
                        + " by crossing-type (road, rail).");
    }

    @Test
    void whereAnInstrumentDefinesNoneNothingIsCounted() {
        SubmitReport command = new SubmitReport(
                CUSTOMS_KZ,
                openCycle().measuredBy(Map.of()),
                content(counting(SCANNERS, TRAINED)),
                null,
                true,
                AIGUL_HERSELF,
                NOW);

        assertThat(refused(new NotOpened(), command)).extracting(Finding::code).containsExactly("INDICATOR_UNDEFINED");
    }

    @Test
    void aDraftIsRefusedToo() {
        RecordEntry entry = new RecordEntry(
                openCycle(), counting(SCANNERS, counted("seized", Unit.COUNT)), "customs", AIGUL_HERSELF, NOW);

        assertThat(refused(aDraftKeptBy(CUSTOMS_KZ), entry))
                .extracting(Finding::pointer)
                .containsExactly("/indicators/0/indicator");
    }

    /** As before there were these rules. */
    @Test
    void whatADraftHoldsAndIsDefinedNowhereIsNamedWhenItIsSubmitted() {
        ReportState kept = after(new NotOpened(), draft(CUSTOMS_KZ, counting(SCANNERS, TRAINED)));
        Resubmit withoutDefinitions = new Resubmit(openCycle().measuredBy(Map.of()), content(), AIGUL_HERSELF, NOW);

        assertThat(refused(kept, withoutDefinitions)).extracting(Finding::code).containsExactly("INDICATOR_UNDEFINED");
        assertThat(after(kept, again())).isInstanceOf(Submitted.class);
    }

    @Test
    void aPrefilledDraftLeavesOutWhatThisCyclesCatalogueDefinesOtherwise() {
        IndicatorValue other = counted("equipped", Unit.COUNT);
        EntryDraft before =
                counting(SCANNERS, by(Dimension.SEX, "f"), other, money("1", "USD"), counted("dropped", Unit.COUNT));
        SubmitReport command = new SubmitReport(
                CUSTOMS_KZ,
                openCycle()
                        .measuredBy(Map.of(
                                "trained", indicator("trained", Unit.COUNT),
                                "equipped", indicator("equipped", Unit.COUNT),
                                "frozen", indicator("frozen", Unit.PERCENT))),
                content(),
                List.of(before),
                false,
                AIGUL_HERSELF,
                NOW);

        assertThat(after(new NotOpened(), command))
                .isInstanceOfSatisfying(
                        Draft.class,
                        kept -> assertThat(kept.report().entries().values())
                                .singleElement()
                                .extracting(EntryRecorded::details)
                                .satisfies(details -> assertThat(details)
                                        .isNotNull()
                                        .extracting("indicators")
                                        .isEqualTo(List.of(other))));
    }

    private static List<Finding> refused(ReportState state, ReportCommand command) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ReportDecider.decide(state, command))
                .actual()
                .findings();
    }

    private static IndicatorValue by(Dimension dimension, String group) {
        return counted("trained", Unit.COUNT, new Share(dimension, group, "1"));
    }

    private static IndicatorValue counted(String indicator, Unit unit, Share... by) {
        return new IndicatorValue(indicator, unit, "12", List.of(by));
    }

    private static IndicatorValue money(@Nullable String value, @Nullable String currency) {
        return new IndicatorValue("frozen", Unit.MONEY, value, currency, List.of());
    }
}
