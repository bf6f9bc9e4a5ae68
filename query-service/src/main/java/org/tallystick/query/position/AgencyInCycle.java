package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency in a cycle, as far as it is visible: others see what was released, the own state also what was submitted and how late.
 *
 * @param reportId null where there is no report that the reader may know of
 * @param version of the released content, null before a release
 * @param nil true where the agency has said that it has nothing to report: to others as it was released
 * @param phase where the report is; own state only
 * @param submittedAt first submission; own state only
 * @param late first submitted after the agencies' due date had ended, or owing a submission since; own state only
 * @param releasedAt first release of something that the reader may read
 */
record AgencyInCycle(
        String agency,
        Map<String, String> name,
        @Nullable UUID reportId,
        @Nullable Integer version,
        @Nullable Boolean nil,
        @Nullable ReportPhase phase,
        @Nullable Instant submittedAt,
        @Nullable Boolean late,
        @Nullable Instant releasedAt) {

    static List<AgencyInCycle> of(ChosenCycle cycle, String state) {
        return cycle.ask(Sql.TIMELINESS, Map.of("state", state))
                .query(AgencyInCycle::read)
                .list();
    }

    private static AgencyInCycle read(ResultSet row, int number) throws SQLException {
        boolean own = row.getBoolean("own");
        String report = row.getString("report_id");
        String phase = row.getString("phase");
        return new AgencyInCycle(
                row.getString("agency"),
                Json.wording(row.getString("name")),
                report == null ? null : UUID.fromString(report),
                row.getObject("version", Integer.class),
                row.getObject("nil", Boolean.class),
                own && phase != null ? ReportPhase.valueOf(phase) : null,
                own ? instant(row, "first_submitted_at") : null,
                own ? row.getBoolean("submitted_late") : null,
                instant(row, "first_released_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
