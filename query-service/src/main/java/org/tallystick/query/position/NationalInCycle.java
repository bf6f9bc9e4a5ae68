package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.national.NationalId;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.position.NationalRows.Standing;

/**
 * What a state that wants one signature submits in a cycle. That it wants one is its own matter, as {@code /v1/instruments/{code}/participants}
 * has it: others see it once it is released, and whether that was late. Its coordinator sees also where it stands.
 *
 * @param version that was last released, null for none
 * @param releasedAt when a version was first released
 * @param late first released after the state's due date had ended, or owed since; never where the state chose one signature after that date
 * @param newest version that was put together, released or not; to the own coordinator only
 * @param stage of the newest; to the own coordinator only
 */
record NationalInCycle(
        UUID nationalSubmissionId,
        boolean expected,
        @Nullable Integer version,
        @Nullable Instant releasedAt,
        boolean late,
        @Nullable Integer newest,
        @Nullable ReportPhase stage) {

    /** @return null where the state wants none; to others also as long as none was released */
    static @Nullable NationalInCycle of(ChosenCycle cycle, String state) {
        UUID id = NationalId.of(cycle.instrument(), cycle.period(), state);
        return cycle.ask(Sql.NATIONAL, Map.of("state", state, "national", id.toString()))
                .query((row, _) -> read(id, row))
                .optional()
                .orElse(null);
    }

    private static NationalInCycle read(UUID id, ResultSet row) throws SQLException {
        String doc = row.getString("doc");
        Standing standing = doc == null ? null : Documents.read(doc, Standing.class);
        boolean out = standing != null && standing.released() > 0;
        Standing inside = row.getBoolean("internal") ? standing : null;
        return new NationalInCycle(
                id,
                row.getBoolean("expected"),
                standing != null && out ? (Integer) standing.released() : null,
                standing == null ? null : standing.firstReleasedAt(),
                row.getBoolean("late"),
                inside == null ? null : (Integer) inside.version(),
                inside == null ? null : inside.stage());
    }
}
