package org.tallystick.query.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.feed.ReleasedEntries;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.Details.IndicatorValue;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.StoredDetails;
import org.tallystick.query.platform.Texts;

/** Finds the values of an indicator over states and cycles. */
@Component
final class Indicators {

    private static final String SERIES = "with " + ReleasedEntries.READABLE + """
            , series as (
                select x.*, v.number,
                       concat_ws(E'\\n', x.state, x.cycle, x.agency, x.commitment, lpad(v.number::text, 6, '0')) collate "C" as key
                  from readable x
                 cross join lateral jsonb_array_elements(x.details #> '{details,indicators}')
                       with ordinality as v (value, number)
                 where x.instrument = :instrument and v.value ->> 'indicator' = :code
                   and (:state::text is null or x.state = :state))
            select * from series where key > :after order by key limit :fetch""";

    private final Texts texts;

    Indicators(Texts texts) {
        this.texts = texts;
    }

    /** @param state null for all */
    Page<IndicatorLine> find(Snapshot snapshot, String instrument, String code, @Nullable String state, Paging paging) {
        if (!snapshot.reader().instruments().contains(instrument)) {
            throw Problem.NOT_FOUND.because("no such instrument");
        }
        OpenedTexts none = texts.open(Stream.<Ciphertext>empty());
        List<Value> values = snapshot.sql(SERIES)
                .param("instrument", instrument)
                .param("code", code)
                .param("state", state, Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query((row, _) -> value(row, none))
                .list();
        Page<Value> page = Page.of(values, paging, Value::key);
        return new Page<>(page.items().stream().map(Value::line).toList(), page.next());
    }

    private static Value value(ResultSet row, OpenedTexts none) throws SQLException {
        StoredDetails details = Objects.requireNonNull(StoredDetails.fromJson(row.getString("details")));
        IndicatorValue value =
                details.opened(none, row.getBoolean("own")).indicators().get(row.getInt("number") - 1);
        IndicatorLine line = new IndicatorLine(
                row.getString("state"),
                row.getString("cycle"),
                row.getString("agency"),
                row.getString("commitment"),
                row.getObject("report_id", UUID.class),
                row.getInt("version"),
                value.unit(),
                value.value(),
                value.currency(),
                value.suppressed(),
                value.by());
        return new Value(row.getString("key"), line);
    }

    private record Value(String key, IndicatorLine line) {}
}
