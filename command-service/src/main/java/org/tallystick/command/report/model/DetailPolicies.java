package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.CURRENCY_UNKNOWN;
import static org.tallystick.command.report.model.ReportRefusal.DATES_REVERSED;
import static org.tallystick.command.report.model.ReportRefusal.GROUP_REPEATED;
import static org.tallystick.command.report.model.ReportRefusal.INDICATOR_REPEATED;
import static org.tallystick.command.report.model.ReportRefusal.MONEY_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.TRANSLATION_REPEATED;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.report.model.Submission.Line;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.EntryDetails.Measure;
import org.tallystick.events.report.EntryDetails.Money;
import org.tallystick.events.report.EntryDetails.Resource;
import org.tallystick.events.report.EntryDetails.ResourceKind;
import org.tallystick.events.report.EntryDetails.Translation;

/** What the details of an entry must be to mean something. */
final class DetailPolicies {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private DetailPolicies() {}

    static Stream<Objection> measureEndsAfterItBegins(Submission s) {
        return where(
                s,
                EntryDetails::measures,
                DetailPolicies::reversed,
                DATES_REVERSED,
                "/measures/",
                "/to",
                "the measure ends before it begins.");
    }

    static Stream<Objection> eachIndicatorOnce(Submission s) {
        return s.lines().stream().flatMap(line -> {
            Set<String> seen = new HashSet<>();
            return where(
                    line,
                    EntryDetails::indicators,
                    (IndicatorValue value) -> !seen.add(value.indicator()),
                    INDICATOR_REPEATED,
                    "/indicators/",
                    "/indicator",
                    "the indicator has its value already.");
        });
    }

    static Stream<Objection> eachGroupOnce(Submission s) {
        return where(
                s,
                EntryDetails::indicators,
                DetailPolicies::repeatsAGroup,
                GROUP_REPEATED,
                "/indicators/",
                "/by",
                "a group stands twice in its dimension.");
    }

    static Stream<Objection> moneyIsNamed(Submission s) {
        return where(
                s,
                EntryDetails::resources,
                DetailPolicies::lacksMoney,
                MONEY_MISSING,
                "/resources/",
                "/amount",
                "give amount and currency; only IN_KIND may do without.");
    }

    static Stream<Objection> currencyExists(Submission s) {
        String text = "ISO 4217 has no such currency.";
        return Stream.concat(
                where(
                        s,
                        EntryDetails::indicators,
                        (IndicatorValue value) -> value.currency() != null && !CURRENCIES.contains(value.currency()),
                        CURRENCY_UNKNOWN,
                        "/indicators/",
                        "/currency",
                        text),
                where(
                        s,
                        EntryDetails::resources,
                        DetailPolicies::inNoCurrency,
                        CURRENCY_UNKNOWN,
                        "/resources/",
                        "/currency",
                        text));
    }

    static Stream<Objection> eachTranslationOnce(Submission s) {
        return s.lines().stream().flatMap(line -> {
            Set<List<Object>> seen = new HashSet<>();
            String original = line.entry().language();
            return where(
                    line,
                    EntryDetails::translations,
                    (Translation t) -> t.language().equals(original) || !seen.add(List.of(t.language(), t.kind())),
                    TRANSLATION_REPEATED,
                    "/translations/",
                    "/language",
                    "the narrative is in that language already.");
        });
    }

    private static boolean reversed(Measure measure) {
        return measure.from() != null && measure.to() != null && measure.to().isBefore(measure.from());
    }

    private static boolean repeatsAGroup(IndicatorValue value) {
        long distinct = value.by().stream()
                .map(share -> List.of(share.dimension(), share.group()))
                .distinct()
                .count();
        return distinct < value.by().size();
    }

    private static boolean lacksMoney(Resource resource) {
        Money money = resource.money();
        return money == null
                ? resource.kind() != ResourceKind.IN_KIND
                : money.amount().isEmpty() || money.currency().isEmpty();
    }

    private static boolean inNoCurrency(Resource resource) {
        Money money = resource.money();
        return money != null && !money.currency().isEmpty() && !CURRENCIES.contains(money.currency());
    }

    private static <T> Stream<Objection> where(
            Submission s,
            Function<EntryDetails, List<T>> list,
            Predicate<T> wrong,
            ReportRefusal code,
            String before,
            String after,
            String text) {
        return s.lines().stream().flatMap(line -> where(line, list, wrong, code, before, after, text));
    }

    private static <T> Stream<Objection> where(
            Line line,
            Function<EntryDetails, List<T>> list,
            Predicate<T> wrong,
            ReportRefusal code,
            String before,
            String after,
            String text) {
        @Nullable EntryDetails details = line.entry().details();
        List<T> all = details == null ? List.of() : list.apply(details);
        return IntStream.range(0, all.size())
                .filter(i -> wrong.test(all.get(i)))
                .mapToObj(i -> line.objection(code, before + i + after, text));
    }
}
