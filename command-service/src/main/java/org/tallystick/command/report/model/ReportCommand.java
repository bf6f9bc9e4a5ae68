package org.tallystick.command.report.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.events.report.ReportEvent.ExternalClearance;
import org.tallystick.events.report.Visibility;

/** What can be asked of a report. */
public sealed interface ReportCommand {

    /** What an agency says and where: either entries, or that there is nothing to report. */
    record Content(
            List<EntryDraft> entries, boolean nil, @Nullable Text nilReason) {
        public Content {
            entries = List.copyOf(entries);
        }
    }

    /** @param submit false to keep a draft */
    record SubmitReport(ReportKey key, Facts facts, Content content, boolean submit, UUID person, Instant now)
            implements ReportCommand {}

    /** @param content replaces the kept entries on the same commitments; empty: the report as it stands */
    record Resubmit(Facts facts, Content content, UUID person, Instant now) implements ReportCommand {}

    /**
     * @param step null for the current one
     * @param external for a step that was cleared in a national system
     */
    record ClearStep(
            Clearer by, @Nullable String step, @Nullable ExternalClearance external) implements ReportCommand {}

    record ReturnReport(Clearer by, To to, Text reason, List<EntryComment> comments) implements ReportCommand {
        public ReturnReport {
            comments = List.copyOf(comments);
        }

        public enum To {
            DRAFTER,
            PREVIOUS
        }
    }

    /**
     * @param audience instruments to whose participants it is released; empty: the report's own
     * @param entries null for all, as drafted
     * @param participants states that take part in each adopted instrument
     */
    record ReleaseReport(
            List<String> audience, @Nullable List<EntryRelease> entries, Map<String, Set<String>> participants)
            implements ReportCommand {
        public ReleaseReport {
            audience = List.copyOf(audience);
            entries = entries == null ? null : List.copyOf(entries);
            participants = Map.copyOf(participants);
        }
    }

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
