package org.tallystick.query.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.DelegationEnded;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportEvent.DraftsKept;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.events.report.ReportEvent.EntryDelegated;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.events.report.ReportEvent.ExternalClearance;
import org.tallystick.events.report.ReportEvent.QueryAnswered;
import org.tallystick.events.report.ReportEvent.ReportAcknowledged;
import org.tallystick.events.report.ReportEvent.ReportCorrected;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportQueried;
import org.tallystick.events.report.ReportEvent.ReportRecalled;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportRouted;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.events.report.ReportEvent.StepCleared;

/**
 * What a timeline tells of an event, in the same columns for all of them.
 *
 * @param toStep what it goes to: a step or several, an agency, a visibility
 * @param version the number that the event counts by
 */
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
            case ReportRouted e ->
                new Happening(
                        h,
                        "ReportRouted",
                        null,
                        e.steps().stream().map(BoundStep::step).collect(Collectors.joining(", ")),
                        null,
                        e.submission(),
                        null,
                        List.of(),
                        null);
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
            case EntryRemoved e ->
                new Happening(h, "EntryRemoved", null, null, e.commitment(), e.entryVersion(), null, List.of(), null);
            case EntryDelegated e ->
                new Happening(h, "EntryDelegated", null, e.agency(), e.commitment(), null, e.reason(), List.of(), null);
            case DelegationEnded e ->
                new Happening(h, "DelegationEnded", null, e.agency(), e.commitment(), null, null, List.of(), null);
            case ReportRecalled e ->
                new Happening(h, "ReportRecalled", null, null, null, e.submission(), e.reason(), List.of(), null);
            case ReportCorrected e ->
                new Happening(h, "ReportCorrected", null, null, null, e.supersedes(), e.reason(), List.of(), null);
            case ContentExpunged e ->
                new Happening(
                        h,
                        "ContentExpunged",
                        null,
                        null,
                        e.commitment(),
                        e.entryVersion(),
                        e.reason(),
                        List.of(),
                        null);
            case DraftsErased e ->
                new Happening(h, "DraftsErased", null, null, null, e.version(), null, List.of(), null);
            case DraftsKept e -> new Happening(h, "DraftsKept", null, null, null, null, e.reason(), List.of(), null);
            case EntryReclassified e ->
                new Happening(
                        h,
                        "EntryReclassified",
                        null,
                        e.visibility().name(),
                        e.commitment(),
                        e.version(),
                        e.reason(),
                        List.of(),
                        null);
            case ReportWithdrawn e ->
                new Happening(h, "ReportWithdrawn", null, null, null, e.version(), e.reason(), List.of(), null);
            case ReportAcknowledged e ->
                new Happening(h, "ReportAcknowledged", null, null, null, e.version(), null, List.of(), null);
            case ReportQueried e ->
                new Happening(h, "ReportQueried", null, null, e.commitment(), e.query(), e.question(), List.of(), null);
            case QueryAnswered e ->
                new Happening(h, "QueryAnswered", null, null, null, e.query(), e.answer(), List.of(), null);
            case EntryReleased e ->
                new Happening(h, "EntryReleased", null, null, e.commitment(), e.version(), null, List.of(), null);
            case ReportReleased e ->
                new Happening(h, "ReportReleased", null, null, null, e.version(), null, List.of(), null);
        };
    }

    @Nullable
    Text authority() {
        return switch (of.event()) {
            case ReportWithdrawn withdrawn -> withdrawn.authority();
            case ContentExpunged expunged -> expunged.authority();
            default -> external == null ? null : external.authority();
        };
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
