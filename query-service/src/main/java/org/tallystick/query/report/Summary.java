package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;

/** One line of English per event, made of codes only. */
final class Summary {

    private Summary() {}

    static String of(ResultSet row) throws SQLException {
        String event = row.getString("event");
        int number = row.getInt("version");
        String step = row.getString("step");
        String toStep = row.getString("to_step");
        String commitment = row.getString("commitment");
        return switch (event) {
            case "ReportOpened" -> "Opened";
            case "EntryRecorded" -> "Entry on " + commitment + " recorded, version " + number;
            case "ReportSubmitted" -> "Submitted, submission " + number;
            case "StepCleared" ->
                "Step " + step + " cleared" + (toStep == null ? ", the chain has passed" : ", next step " + toStep);
            case "ReportReturned" ->
                "Returned at step " + step + (toStep == null ? " to the drafter" : " to step " + toStep);
            case "EntryReleased" -> "Entry on " + commitment + " released in version " + number;
            case "ReportReleased" -> "Released, version " + number;
            default -> event;
        };
    }
}
