package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.INDICATOR_CURRENCY_UNFIT;
import static org.tallystick.command.report.model.ReportRefusal.INDICATOR_GROUP_UNDEFINED;
import static org.tallystick.command.report.model.ReportRefusal.INDICATOR_UNDEFINED;
import static org.tallystick.command.report.model.ReportRefusal.INDICATOR_UNIT_DIFFERS;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Rule;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails.Share;

/** Values compare because all are told as the instrument defines them, by the version of its catalogue that the cycle is bound to. */
final class IndicatorPolicies {

    private IndicatorPolicies() {}

    @Keeps(value = Rule.BOUND_WHEN_OPENED, refusing = "INDICATOR_UNDEFINED")
    static Stream<Objection> indicatorIsDefined(Submission s) {
        return ToldValue.in(s)
                .filter(told -> told.definition() == null)
                .map(
                        told -> told.objection(
                                INDICATOR_UNDEFINED,
                                "/indicator",
                                "the catalogue of the cycle defines no such indicator for it; leave the value out, or tell it in words."));
    }

    @Keeps(value = Rule.BOUND_WHEN_OPENED, refusing = "INDICATOR_UNIT_DIFFERS")
    static Stream<Objection> unitIsThatOfTheDefinition(Submission s) {
        return ToldValue.in(s)
                .flatMap(told -> told.defined()
                        .filter(definition -> definition.unit() != told.value().unit())
                        .map(definition -> told.objection(
                                INDICATOR_UNIT_DIFFERS,
                                "/unit",
                                "the indicator is defined in " + definition.unit() + ".")));
    }

    @Keeps(value = Rule.BOUND_WHEN_OPENED, refusing = "INDICATOR_GROUP_UNDEFINED")
    static Stream<Objection> groupsAreOfTheDefinition(Submission s) {
        return ToldValue.in(s)
                .flatMap(told -> told.defined()
                        .flatMap(definition -> strange(definition, told.value().by())
                                .mapToObj(i -> told.objection(
                                        INDICATOR_GROUP_UNDEFINED,
                                        "/by/" + i + "/group",
                                        "the definition breaks the indicator down " + ways(definition) + "."))));
    }

    static Stream<Objection> currencyStandsWithMoney(Submission s) {
        return ToldValue.in(s)
                .filter(told ->
                        (told.value().unit() == Unit.MONEY) == (told.value().currency() == null))
                .map(told -> told.objection(
                        INDICATOR_CURRENCY_UNFIT, "/currency", "give a currency with MONEY, and only with it."));
    }

    private static IntStream strange(Indicator definition, List<Share> by) {
        return IntStream.range(0, by.size()).filter(i -> !by.get(i).divides(definition));
    }

    private static String ways(Indicator definition) {
        return definition.dimensions().isEmpty()
                ? "in no way"
                : "by "
                        + String.join(
                                "; by ",
                                definition.dimensions().stream()
                                        .map(way -> way.code() + " (" + String.join(", ", way.categories()) + ")")
                                        .toList());
    }
}
