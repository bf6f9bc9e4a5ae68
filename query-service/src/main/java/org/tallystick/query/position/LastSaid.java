package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.Details;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.StoredDetails;

/** An entry of the own agency's last released report, to begin the next one with. */
record LastSaid(
        String commitment,
        String status,
        String visibility,
        List<String> named,
        String language,
        @Nullable Ciphertext narrative,
        @Nullable Ciphertext reason,
        @Nullable StoredDetails details) {

    static List<LastSaid> before(ChosenCycle cycle) {
        return cycle.ask(Sql.LASTSAID, Map.of()).query((row, _) -> read(row)).list();
    }

    Stream<Ciphertext> texts() {
        Stream<@Nullable Ciphertext> told = details == null ? Stream.empty() : details.texts();
        return Stream.concat(Stream.of(narrative, reason), told).flatMap(Stream::ofNullable);
    }

    /**
     * @param indicators of the new cycle; values of others, and those that are defined otherwise now, are left out
     * @param column takes the id of each column with its value; a text that was destroyed is not there
     */
    void fill(OpenedTexts texts, List<Indicator> indicators, BiConsumer<String, @Nullable Object> column) {
        column.accept("status", status);
        column.accept("visibility", visibility);
        column.accept("named", String.join(" ", named));
        column.accept("language", language);
        column.accept("narrative", texts.read(narrative));
        column.accept("reason", texts.read(reason));
        if (details != null) {
            EntryDetails defined =
                    details.details().telling(value -> indicators.stream().anyMatch(value::follows));
            fill(new StoredDetails(details.stream(), defined).opened(texts, true), column);
        }
    }

    private static void fill(Details details, BiConsumer<String, @Nullable Object> column) {
        each("measures", details.measures(), column, (one, at) -> {
            at.accept("title", one.title());
            at.accept("kind", one.kind());
            at.accept("from", one.from());
            at.accept("to", one.to());
            at.accept("partners", String.join(" ", one.partners()));
            at.accept("jointWith", String.join(" ", one.jointWith()));
        });
        each("indicators", details.indicators(), column, LastSaid::indicator);
        each("resources", details.resources(), column, (one, at) -> {
            at.accept("kind", one.kind());
            at.accept("amount", one.money() == null ? null : one.money().amount());
            at.accept("currency", one.money() == null ? null : one.money().currency());
            at.accept("donor", one.donor());
            at.accept("note", one.note());
        });
        lines("challenges", details.challenges(), column);
        lines("goodPractices", details.goodPractices(), column);
        lines("assistanceNeeded", details.assistanceNeeded(), column);
        column.accept("safeguards", details.safeguards());
        // Files stay with the report that they were sent for.
        List<Details.Evidence> elsewhere = details.evidence().stream()
                .filter(one -> one.link() == null || !one.link().startsWith("/"))
                .toList();
        each("evidence", elsewhere, column, (one, at) -> {
            at.accept("title", one.title());
            at.accept("link", one.link());
            at.accept("mediaType", one.mediaType());
            at.accept("sha256", one.sha256());
        });
        each("translations", details.translations(), column, (one, at) -> {
            at.accept("language", one.language());
            at.accept("kind", one.kind());
            at.accept("narrative", one.narrative());
        });
    }

    private static void indicator(Details.IndicatorValue one, BiConsumer<String, @Nullable Object> at) {
        at.accept("indicator", one.indicator());
        at.accept("unit", one.unit());
        at.accept("value", one.value());
        at.accept("currency", one.currency());
        each("by", one.by(), at, (share, part) -> {
            part.accept("dimension", share.dimension());
            part.accept("group", share.group());
            part.accept("value", share.value());
        });
    }

    private static <T> void each(
            String member,
            List<T> list,
            BiConsumer<String, @Nullable Object> column,
            BiConsumer<T, BiConsumer<String, @Nullable Object>> fill) {
        for (int i = 0; i < list.size(); i++) {
            String place = member + "." + (i + 1) + ".";
            fill.accept(list.get(i), (name, value) -> column.accept(place + name, value));
        }
    }

    private static void lines(String member, List<@Nullable String> list, BiConsumer<String, @Nullable Object> column) {
        for (int i = 0; i < list.size(); i++) {
            column.accept(member + "." + (i + 1), list.get(i));
        }
    }

    private static LastSaid read(ResultSet row) throws SQLException {
        return new LastSaid(
                row.getString("commitment"),
                row.getString("status"),
                row.getString("visibility"),
                List.of((String[]) row.getArray("named").getArray()),
                row.getString("language"),
                Ciphertext.fromJson(row.getString("narrative")),
                Ciphertext.fromJson(row.getString("reason")),
                StoredDetails.fromJson(row.getString("details")));
    }
}
