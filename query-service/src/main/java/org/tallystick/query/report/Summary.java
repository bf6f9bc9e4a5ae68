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
            case "ReportRouted" -> "Submission " + number + " passes " + toStep;
            case "ReportSubmitted" -> "Submitted, submission " + number;
            case "StepCleared" ->
                "Step " + step + " cleared" + (toStep == null ? ", the chain has passed" : ", next step " + toStep);
            case "ReportReturned" ->
                "Returned at step " + step + (toStep == null ? " to the drafter" : " to step " + toStep);
            case "EntryRemoved" -> "Entry on " + commitment + " removed";
            case "EntryDelegated" -> "Entry on " + commitment + " delegated to " + toStep;
            case "DelegationEnded" -> "Entry on " + commitment + " taken back from " + toStep;
            case "ReportRecalled" -> "Submission " + number + " recalled";
            case "ReportCorrected" -> "Correction of version " + number + " begun";
            case "EntryReclassified" -> "Entry on " + commitment + " in version " + number + " is now " + toStep;
            case "ContentExpunged" -> "Content of the entry on " + commitment + ", version " + number + ", expunged";
            case "DraftsErased" -> "Drafts before version " + number + " erased";
            case "DraftsKept" -> "Drafts kept";
            case "ReportWithdrawn" -> "Withdrawn";
            case "ReportAcknowledged" -> "Version " + number + " acknowledged";
            case "ReportQueried" ->
                "Query " + number + " asked" + (commitment == null ? "" : " about the entry on " + commitment);
            case "QueryAnswered" -> "Query " + number + " answered";
            case "EntryReleased" -> "Entry on " + commitment + " released in version " + number;
            case "ReportReleased" -> "Released, version " + number;
            default -> event;
        };
    }
}
