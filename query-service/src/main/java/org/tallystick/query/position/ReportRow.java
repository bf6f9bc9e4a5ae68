package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.query.feed.Columns;

/**
 * A report while it stays where it is.
 *
 * @param step of its chain that has it, null when no step has
 * @param version of its released content, 0 before the first release and after a withdrawal
 * @param submittedNil whether it was last submitted as a nil report, the own state's to know
 * @param nil whether it was last released as one
 * @param firstSubmittedAt what an agency's timeliness is judged by; a submission that was recalled was none
 * @param firstSubmission its number
 * @param firstReleasedAt what a state's timeliness is judged by
 */
record ReportRow(
        UUID id,
        String instrument,
        String period,
        String state,
        String agency,
        ReportPhase phase,
        List<BoundStep> chain,
        @Nullable String step,
        int version,
        boolean submittedNil,
        boolean nil,
        List<String> audience,
        @Nullable Instant firstSubmittedAt,
        int firstSubmission,
        @Nullable Instant firstReleasedAt) {

    static final Table<ReportRow> TABLE = new Table<>(
            "report",
            List.of(new Column<>("report_id", "uuid", ReportRow::id)),
            List.of(
                    new Column<>("instrument", "text", ReportRow::instrument),
                    new Column<>("period", "text", ReportRow::period),
                    new Column<>("state", "text", ReportRow::state),
                    new Column<>("agency", "text", ReportRow::agency),
                    new Column<>("phase", "text", ReportRow::phase),
                    new Column<>("chain", "jsonb", r -> Json.write(r.chain())),
                    new Column<>("step", "text", ReportRow::step),
                    new Column<>("version", "integer", ReportRow::version),
                    new Column<>("submitted_nil", "boolean", ReportRow::submittedNil),
                    new Column<>("nil", "boolean", ReportRow::nil),
                    new Column<>("audience", "text[]", r -> Columns.array(r.audience())),
                    new Column<>("first_submitted_at", "timestamptz", ReportRow::firstSubmittedAt),
                    new Column<>("first_submission", "integer", ReportRow::firstSubmission),
                    new Column<>("first_released_at", "timestamptz", ReportRow::firstReleasedAt)));

    static ReportRow opened(UUID id, ReportOpened o) {
        List<BoundStep> chain = o.chain().steps();
        return new ReportRow(
                id,
                o.instrument(),
                o.cycle(),
                o.state(),
                o.agency(),
                ReportPhase.OPENED,
                chain,
                null,
                0,
                false,
                false,
                List.of(),
                null,
                1,
                null);
    }

    /** Its key. */
    List<String> cycle() {
        return List.of(instrument, period);
    }

    static ReportRow read(ResultSet row) throws SQLException {
        return new ReportRow(
                row.getObject("report_id", UUID.class),
                row.getString("instrument"),
                row.getString("period"),
                row.getString("state"),
                row.getString("agency"),
                ReportPhase.valueOf(row.getString("phase")),
                List.of(Json.read(row.getString("chain"), BoundStep[].class)),
                row.getString("step"),
                row.getInt("version"),
                row.getBoolean("submitted_nil"),
                row.getBoolean("nil"),
                List.of((String[]) row.getArray("audience").getArray()),
                instant(row, "first_submitted_at"),
                row.getInt("first_submission"),
                instant(row, "first_released_at"));
    }

    ReportRow submitted(int submission, boolean isNil, Instant at) {
        boolean first = firstSubmittedAt == null;
        String firstStep = chain.isEmpty() ? null : chain.getFirst().step();
        ReportPhase next = firstStep == null ? ReportPhase.CLEARED : ReportPhase.SUBMITTED;
        return at(next, firstStep, isNil).since(first ? at : firstSubmittedAt, first ? submission : firstSubmission);
    }

    ReportRow recalled(int submission) {
        ReportRow back = at(ReportPhase.OPENED, null, submittedNil);
        return submission == firstSubmission ? back.since(null, submission + 1) : back;
    }

    ReportRow cleared(@Nullable String nextStep) {
        return heldBy(nextStep, nextStep == null ? ReportPhase.CLEARED : ReportPhase.SUBMITTED);
    }

    ReportRow returned(@Nullable String toStep) {
        return heldBy(toStep, toStep == null ? ReportPhase.RETURNED : ReportPhase.SUBMITTED);
    }

    ReportRow released(int newVersion, List<String> newAudience, Instant at) {
        return new ReportRow(
                id,
                instrument,
                period,
                state,
                agency,
                ReportPhase.RELEASED,
                chain,
                null,
                newVersion,
                submittedNil,
                submittedNil,
                newAudience,
                firstSubmittedAt,
                firstSubmission,
                firstReleasedAt == null ? at : firstReleasedAt);
    }

    /** As if nothing of it were released, but for when it first was. */
    ReportRow withdrawn() {
        return new ReportRow(
                id,
                instrument,
                period,
                state,
                agency,
                ReportPhase.WITHDRAWN,
                chain,
                null,
                0,
                false,
                false,
                audience,
                firstSubmittedAt,
                firstSubmission,
                firstReleasedAt);
    }

    private ReportRow heldBy(@Nullable String newStep, ReportPhase newPhase) {
        return at(newPhase, newStep, submittedNil);
    }

    private ReportRow at(ReportPhase newPhase, @Nullable String newStep, boolean isNil) {
        return new ReportRow(
                id,
                instrument,
                period,
                state,
                agency,
                newPhase,
                chain,
                newStep,
                version,
                isNil,
                nil,
                audience,
                firstSubmittedAt,
                firstSubmission,
                firstReleasedAt);
    }

    private ReportRow since(@Nullable Instant submittedAt, int submission) {
        return new ReportRow(
                id,
                instrument,
                period,
                state,
                agency,
                phase,
                chain,
                step,
                version,
                submittedNil,
                nil,
                audience,
                submittedAt,
                submission,
                firstReleasedAt);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
