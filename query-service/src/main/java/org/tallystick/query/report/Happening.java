package org.tallystick.query.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ExternalClearance;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.StepCleared;

/** What a timeline tells of an event, in the same columns for all of them. */
record Happening(
        Happened<ReportEvent> of,
        String event,
        @Nullable String step,
        @Nullable String toStep,
        @Nullable String commitment,
        @Nullable Integer version,
        @Nullable Text reason,
        List<EntryComment> on,
        @Nullable ExternalClearance external) {

    static Happening of(Happened<ReportEvent> h) {
        return switch (h.event()) {
            case ReportOpened _ -> new Happening(h, "ReportOpened", null, null, null, null, null, List.of(), null);
            case EntryRecorded e ->
                new Happening(
                        h, "EntryRecorded", null, null, e.commitment(), e.entryVersion(), e.reason(), List.of(), null);
            case ReportSubmitted e ->
                new Happening(h, "ReportSubmitted", null, null, null, e.submission(), e.nilReason(), List.of(), null);
            case StepCleared e ->
                new Happening(
                        h, "StepCleared", e.step(), e.nextStep(), null, e.submission(), null, List.of(), e.external());
            case ReportReturned e ->
                new Happening(
                        h,
                        "ReportReturned",
                        e.step(),
                        e.toStep(),
                        null,
                        e.submission(),
                        e.reason(),
                        e.comments(),
                        null);
            case EntryReleased e ->
                new Happening(h, "EntryReleased", null, null, e.commitment(), e.version(), null, List.of(), null);
            case ReportReleased e ->
                new Happening(h, "ReportReleased", null, null, null, e.version(), null, List.of(), null);
        };
    }

    @Nullable
    Text authority() {
        return external == null ? null : external.authority();
    }

    @Nullable
    Text reference() {
        return external == null ? null : external.reference();
    }

    @Nullable
    LocalDate externalDate() {
        return external == null ? null : external.date();
    }

    List<Comment> comments() {
        String stream = of.entry().envelope().stream();
        return on.stream().map(c -> Comment.of(stream, c)).toList();
    }
}
