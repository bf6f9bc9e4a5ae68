package org.tallystick.query.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Snapshot;

/**
 * Who had a report in the state, and for how long: one at a time, so that the agency's clock stops while others hold it.
 *
 * @param totals by holder, in the order in which they first had it; up to the point asked about
 * @param held one after the other; from the release of a version until its correction nobody has it
 */
record Clock(List<Total> totals, List<Held> held) {

    private static final String HELD = """
            select s.stage, s.step, b.accepted_at as since, e.accepted_at as until
              from stage s
              join happening b on b.report_id = s.report_id and b.from_index = s.from_index
              left join happening e on e.report_id = s.report_id and e.from_index = s.to_index and s.to_index <= :index
             where s.report_id = :report and s.from_index <= :index and s.stage not in ('RELEASED', 'WITHDRAWN')
             order by s.from_index""";

    private static final BigDecimal MILLIS_OF_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toMillis());

    /** Two digits. */
    private static final int DIGITS = 2;

    enum Holder {
        /** Who drafts it: as long as it is a draft, and once it came back. */
        AGENCY,
        /** A step of the clearance chain. */
        STEP,
        /** Who releases it: once the chain has passed. */
        COORDINATOR
    }

    /** @param days of 24 hours, such as {@code 2.50} */
    record Total(Holder holder, @Nullable String step, String days) {}

    /** @param to null while it goes on */
    record Held(
            Holder holder,
            @Nullable String step,
            Instant from,
            @Nullable Instant to) {

        private static Held of(ResultSet row, int rowNumber) throws SQLException {
            OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
            String step = row.getString("step");
            Stage stage = Stage.valueOf(row.getString("stage"));
            boolean drafted = stage == Stage.DRAFT || stage == Stage.RETURNED;
            return new Held(
                    step != null ? Holder.STEP : drafted ? Holder.AGENCY : Holder.COORDINATOR,
                    step,
                    row.getObject("since", OffsetDateTime.class).toInstant(),
                    until == null ? null : until.toInstant());
        }

        private Duration until(Instant now) {
            return Duration.between(from, to == null ? now : to);
        }
    }

    /** @param now up to when the last holder has had it */
    static Clock of(Snapshot snapshot, ReportHead head, Instant now) {
        List<Held> held = snapshot.sql(HELD)
                .param("report", head.report())
                .query(Held::of)
                .list();
        Map<Total, Duration> sums = new LinkedHashMap<>();
        held.forEach(one -> sums.merge(new Total(one.holder(), one.step(), ""), one.until(now), Duration::plus));
        return new Clock(
                sums.entrySet().stream()
                        .map(sum ->
                                new Total(sum.getKey().holder(), sum.getKey().step(), days(sum.getValue())))
                        .toList(),
                held);
    }

    private static String days(Duration sum) {
        return BigDecimal.valueOf(sum.toMillis())
                .divide(MILLIS_OF_A_DAY, DIGITS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
