package org.tallystick.command.report.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.GoesBack;
import org.tallystick.command.clearance.model.ClearanceCommand.PassesSteps;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.events.report.Visibility;

/** What can be asked of a report. */
public sealed interface ReportCommand {

    /** Says something about commitments, be it in a draft. */
    sealed interface Writes extends ReportCommand {}

    /** Hands what is said to those who clear it. */
    sealed interface Submits extends Writes {}

    /** Works on what is with its drafter. */
    sealed interface Drafts extends ReportCommand {}

    /**
     * What an agency says and where: either entries, or that there is nothing to report.
     *
     * @param signature of the agency over all of this, null when it is not signed
     */
    record Content(
            List<EntryDraft> entries,
            boolean nil,
            @Nullable Text nilReason,
            @Nullable Signature signature) {
        public Content {
            entries = List.copyOf(entries);
        }

        /** Not signed. */
        public Content(List<EntryDraft> entries, boolean nil, @Nullable Text nilReason) {
            this(entries, nil, nilReason, null);
        }

        public Content with(@Nullable Signature its) {
            return new Content(entries, nil, nilReason, its);
        }
    }

    /**
     * @param prefill what the agency last released, null when it was not asked for
     * @param submit false to keep a draft
     */
    record SubmitReport(
            ReportKey key,
            Facts facts,
            Content content,
            @Nullable List<EntryDraft> prefill,
            boolean submit,
            Author by,
            Instant now)
            implements Submits {
        public SubmitReport {
            prefill = prefill == null ? null : List.copyOf(prefill);
        }
    }

    /** @param content replaces the kept entries on the same commitments; empty: the report as it stands */
    record Resubmit(Facts facts, Content content, Author by, Instant now) implements Submits, Drafts {}

    /** @param agency that is written for: the report's own, or one that the entry was delegated to */
    record RecordEntry(Facts facts, EntryDraft entry, String agency, Author by, Instant now)
            implements Writes, Drafts {}

    record RemoveEntry(Facts facts, String commitment, String agency, Author by) implements Drafts {}

    record RecallReport(Facts facts, Author by, Text reason) implements ReportCommand {}

    /**
     * @param facts of the agency that has the mandate
     * @param from the agency that answers for the report
     * @param to the agency that is to write
     * @param agencies registered in the state
     */
    record DelegateEntry(
            Facts facts, String commitment, String from, String to, Set<String> agencies, UUID person, Text reason)
            implements Drafts {
        public DelegateEntry {
            agencies = Set.copyOf(agencies);
        }
    }

    record EndDelegation(Facts facts, String commitment, UUID person) implements Drafts {}

    record ClearReport(ClearStep clear) implements ReportCommand, PassesSteps {}

    record ReturnReport(SendBack back, List<EntryComment> comments) implements ReportCommand, GoesBack {
        public ReturnReport {
            comments = List.copyOf(comments);
        }
    }

    /**
     * @param audience instruments to whose participants it is released; empty: the report's own
     * @param entries null for all, as drafted
     * @param participants states that take part in the report's instrument
     * @param withOthers whether the state releases under one signature, and this is not that
     */
    record ReleaseReport(
            Clearer by,
            List<String> audience,
            @Nullable List<EntryRelease> entries,
            Set<String> participants,
            boolean withOthers)
            implements ReportCommand {
        public ReleaseReport {
            audience = List.copyOf(audience);
            entries = entries == null ? null : List.copyOf(entries);
            participants = Set.copyOf(participants);
        }
    }

    /** @param content replaces the entries on the same commitments; the others stay as they were cleared */
    record CorrectReport(Facts facts, Content content, Text reason, Author by, Instant now) implements Submits {}

    /** @param authority in whose name */
    record WithdrawReport(UUID person, Text authority, Text reason) implements ReportCommand {}

    /**
     * @param entryVersion null for all that were ever recorded
     * @param authority in whose name
     */
    record ExpungeContent(String commitment, @Nullable Integer entryVersion, UUID person, Text authority, Text reason)
            implements ReportCommand {}

    /**
     * @param version of the report, released long enough ago
     * @param kept whether the state keeps the drafts of all its reports
     */
    record EraseDrafts(int version, boolean kept) implements ReportCommand {}

    record KeepDrafts(UUID person, Text reason) implements ReportCommand {}

    /** @param participants states that take part in the report's instrument */
    record ReclassifyEntry(
            String commitment,
            Visibility visibility,
            List<String> named,
            Set<String> participants,
            UUID person,
            Text reason)
            implements ReportCommand {
        public ReclassifyEntry {
            named = List.copyOf(named);
            participants = Set.copyOf(participants);
        }
    }

    /** @param version that the secretariat read */
    record AcknowledgeReport(long version, UUID person) implements ReportCommand {}

    /**
     * @param version that the secretariat read
     * @param commitment null for the whole report
     */
    record QueryReport(long version, @Nullable String commitment, UUID person, Text question)
            implements ReportCommand {}

    record AnswerQuery(int query, UUID person, Text answer) implements ReportCommand {}

    /** @param named null for the names of the draft */
    record EntryRelease(
            String commitment,
            Visibility visibility,
            @Nullable List<String> named) {
        public EntryRelease {
            named = named == null ? null : List.copyOf(named);
        }
    }
}
