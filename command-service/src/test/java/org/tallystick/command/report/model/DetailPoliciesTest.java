package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.submission;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.events.Text;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.EntryDetails.Measure;
import org.tallystick.events.report.EntryDetails.MeasureKind;
import org.tallystick.events.report.EntryDetails.Money;
import org.tallystick.events.report.EntryDetails.Resource;
import org.tallystick.events.report.EntryDetails.ResourceKind;
import org.tallystick.events.report.EntryDetails.Share;
import org.tallystick.events.report.EntryDetails.Translation;
import org.tallystick.events.report.EntryDetails.TranslationKind;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

class DetailPoliciesTest {

    static Stream<Arguments> wrong() {
        Money money = new Money("10.50", "USD");
        return Stream.of(
                Arguments.of(measures(measure("2026-09-02", "2026-09-01")), "DATES_REVERSED", "/measures/0/to"),
                Arguments.of(
                        indicators(value("trained"), value("trained")),
                        "INDICATOR_REPEATED",
                        "/indicators/1/indicator"),
                Arguments.of(indicators(value("trained", "f", "f")), "GROUP_REPEATED", "/indicators/0/by"),
                Arguments.of(resources(resource(ResourceKind.BUDGET, null)), "MONEY_MISSING", "/resources/0/amount"),
                Arguments.of(
                        resources(
                                resource(ResourceKind.BUDGET, money),
                                resource(ResourceKind.IN_KIND, new Money("1", ""))),
                        "MONEY_MISSING",
                        "/resources/1/amount"),
                Arguments.of(
                        resources(resource(ResourceKind.DONOR, new Money("1", "QQQ"))),
                        "CURRENCY_UNKNOWN",
                        "/resources/0/currency"),
                Arguments.of(
                        indicators(new IndicatorValue("frozen", Unit.MONEY, "1", "QQQ", List.of())),
                        "CURRENCY_UNKNOWN",
                        "/indicators/0/currency"),
                Arguments.of(translations("en"), "TRANSLATION_REPEATED", "/translations/0/language"),
                Arguments.of(translations("ru", "ru"), "TRANSLATION_REPEATED", "/translations/1/language"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrong")
    void whatMeansNothingIsRefusedWhereItStands(EntryDetails details, String code, String pointer) {
        assertThatThrownBy(() -> ReportDecider.decide(new NotOpened(), submission(entry(details))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code().name()).isEqualTo(code);
                    assertThat(refused.findings().getFirst().pointer()).isEqualTo("/entries/0" + pointer);
                });
    }

    @Test
    void whatMeansSomethingIsRecordedAsItIs() {
        EntryDetails details = new EntryDetails(
                List.of(measure("2026-09-01", "2026-09-01"), measure(null, "2026-09-01")),
                List.of(value("trained", "f", "m"), value("equipped")),
                List.of(resource(ResourceKind.IN_KIND, null), resource(ResourceKind.BUDGET, new Money("10.50", "KZT"))),
                List.of(Text.of("Few trainers.")),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(translation("ru", TranslationKind.OFFICIAL), translation("ru", TranslationKind.MACHINE)));

        assertThat(Reports.after(new NotOpened(), submission(entry(details))))
                .isInstanceOfSatisfying(
                        ReportState.Submitted.class,
                        submitted -> assertThat(submitted.report().entries().values())
                                .singleElement()
                                .satisfies(recorded ->
                                        assertThat(recorded.details()).isEqualTo(details)));
    }

    private static EntryDraft entry(EntryDetails details) {
        return new EntryDraft(
                SCANNERS,
                EntryStatus.UNDER_WAY,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                Text.of("Scanners work."),
                null,
                null,
                details);
    }

    private static Measure measure(@Nullable String from, @Nullable String to) {
        return new Measure(
                Text.of("Course"),
                MeasureKind.TRAINING,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                List.of(),
                List.of());
    }

    private static IndicatorValue value(String indicator, String... groups) {
        return new IndicatorValue(
                indicator,
                Unit.COUNT,
                "12",
                Arrays.stream(groups)
                        .map(group -> new Share(Dimension.SEX, group, "6"))
                        .toList());
    }

    private static Resource resource(ResourceKind kind, @Nullable Money money) {
        return new Resource(kind, money, null, null);
    }

    private static Translation translation(String language, TranslationKind kind) {
        return new Translation(language, kind, Text.of("Слова"));
    }

    private static EntryDetails measures(Measure... measures) {
        return details(List.of(measures), List.of(), List.of(), List.of());
    }

    private static EntryDetails indicators(IndicatorValue... values) {
        return details(List.of(), List.of(values), List.of(), List.of());
    }

    private static EntryDetails resources(Resource... resources) {
        return details(List.of(), List.of(), List.of(resources), List.of());
    }

    private static EntryDetails translations(String... languages) {
        return details(
                List.of(),
                List.of(),
                List.of(),
                Arrays.stream(languages)
                        .map(language -> translation(language, TranslationKind.COURTESY))
                        .toList());
    }

    private static EntryDetails details(
            List<Measure> measures,
            List<IndicatorValue> indicators,
            List<Resource> resources,
            List<Translation> translations) {
        return new EntryDetails(
                measures, indicators, resources, List.of(), List.of(), List.of(), null, List.of(), translations);
    }
}
