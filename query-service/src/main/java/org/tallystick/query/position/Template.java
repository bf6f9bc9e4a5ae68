package org.tallystick.query.position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Texts;
import org.tallystick.query.position.form.Form;
import org.tallystick.query.position.form.Language;

/** What an agency is to report on in a cycle, begun with what it said last. */
final class Template {

    private Template() {}

    /** Nobody's but an agency's that has something to report on. */
    static Form of(ChosenCycle cycle, Language language, Texts texts) {
        List<Asked> asked = cycle.ask(Sql.MANDATED, Map.of())
                .query((row, _) -> new Asked(
                        row.getString("path"),
                        Json.wording(row.getString("title")),
                        List.of(Json.read(row.getString("indicators"), Indicator[].class))))
                .list();
        if (asked.isEmpty()) {
            throw ChosenCycle.notFound();
        }
        Map<String, LastSaid> before =
                LastSaid.before(cycle).stream().collect(Collectors.toMap(LastSaid::commitment, Function.identity()));
        OpenedTexts opened = texts.open(before.values().stream().flatMap(LastSaid::texts));
        return new Form(asked.stream()
                .map(one -> line(cycle, language, one, before.get(one.path()), opened))
                .toList());
    }

    private static Form.Line line(
            ChosenCycle cycle, Language language, Asked asked, @Nullable LastSaid before, OpenedTexts texts) {
        Map<String, String> values = new HashMap<>(Map.of(
                "instrument", cycle.instrument(),
                "cycle", cycle.period(),
                "commitment", asked.path(),
                "info.title", language.of(asked.title()),
                "language", language.tag()));
        if (!asked.indicators().isEmpty()) {
            values.put(
                    "info.measured",
                    asked.indicators().stream()
                            .map(indicator -> measured(indicator, language))
                            .collect(Collectors.joining("\n")));
        }
        if (before != null) {
            before.fill(texts, asked.indicators(), (column, value) -> {
                if (value != null && !value.toString().isEmpty()) {
                    values.put(column, value.toString());
                }
            });
        }
        return new Form.Line(values);
    }

    /** Such as {@code officers-trained – Officers trained: COUNT; SEX female, male}. */
    private static String measured(Indicator indicator, Language language) {
        Stream<String> ways = indicator.dimensions().stream()
                .map(way -> Dimension.of(way.code()) + " " + String.join(", ", way.categories()));
        return indicator.code() + " – " + language.of(indicator.title()) + ": "
                + Stream.concat(Stream.of(indicator.unit().name()), ways).collect(Collectors.joining("; "));
    }

    /** @param indicators that the cycle's version of the catalogue defines for it */
    private record Asked(String path, Map<String, String> title, List<Indicator> indicators) {}
}
