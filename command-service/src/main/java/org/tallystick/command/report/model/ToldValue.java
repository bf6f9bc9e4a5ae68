package org.tallystick.command.report.model;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.report.model.Submission.Line;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.IndicatorValue;

/**
 * A value of an indicator in an entry, beside its definition.
 *
 * @param place among the values of the entry
 * @param definition that the cycle's version of the catalogue has for the commitment, null for none
 */
record ToldValue(
        Line line,
        int place,
        IndicatorValue value,
        @Nullable Indicator definition) {

    static Stream<ToldValue> in(Submission s) {
        return s.lines().stream().flatMap(line -> in(s.facts(), line));
    }

    private static Stream<ToldValue> in(Facts facts, Line line) {
        EntryDetails details = line.entry().details();
        List<IndicatorValue> values = details == null ? List.of() : details.indicators();
        return IntStream.range(0, values.size()).mapToObj(i -> {
            IndicatorValue value = values.get(i);
            return new ToldValue(
                    line,
                    i,
                    value,
                    facts.indicator(value.indicator(), line.entry().commitment()));
        });
    }

    Stream<Indicator> defined() {
        return Stream.ofNullable(definition);
    }

    Objection objection(ReportRefusal code, String member, String text) {
        return line.objection(code, "/indicators/" + place + member, text);
    }
}
