package org.tallystick.events.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;

/** Stream {@code report/<id>}; one entry is one event, so that an event has exactly one visibility. */
public sealed interface ReportEvent extends DomainEvent {

    /**
     * Binds the report to the catalogue version of its cycle and to the clearance chain in force now.
     *
     * @param cycle the period, such as {@code 2026-H2}
     */
    record ReportOpened(
            String instrument, String cycle, String state, String agency, int catalogueVersion, BoundChain chain)
            implements ReportEvent {}

    /**
     * The state of one commitment as the agency sees it; replaces the report's earlier entry on the same commitment.
     *
     * @param entryVersion counts from 1 per report and commitment
     * @param person who drafted it
     * @param named states and organisations, for visibility {@code NAMED}
     * @param language BCP 47 tag of the texts
     * @param reason for {@code STALLED}, {@code NOT_APPLICABLE} and for going back
     */
    record EntryRecorded(
            String commitment,
            int entryVersion,
            EntryStatus status,
            Visibility visibility,
            List<String> named,
            String language,
            UUID person,
            @Nullable Text narrative,
            @Nullable Text reason)
            implements ReportEvent {
        public EntryRecorded {
            named = List.copyOf(named);
        }
    }

    /**
     * @param submission counts from 1
     * @param nilReason given when the agency has nothing to report in this cycle
     */
    record ReportSubmitted(
            int submission, UUID person, @Nullable Text nilReason) implements ReportEvent {}

    /** @param nextStep null when the chain has passed */
    record StepCleared(
            int submission,
            String step,
            UUID person,
            @Nullable ExternalClearance external,
            @Nullable String nextStep) implements ReportEvent {}

    /**
     * @param step the step at which it was returned
     * @param toStep the step that has it now, null when the drafter has
     */
    record ReportReturned(
            int submission, String step, @Nullable String toStep, UUID person, Text reason, List<EntryComment> comments)
            implements ReportEvent {
        public ReportReturned {
            comments = List.copyOf(comments);
        }
    }

    /**
     * One entry left the state.
     *
     * @param version of the report's released content, counts from 1
     * @param audience codes of the instruments whose participants may read it
     */
    record EntryReleased(
            String commitment,
            int entryVersion,
            int version,
            Visibility visibility,
            List<String> named,
            List<String> audience)
            implements ReportEvent {
        public EntryReleased {
            named = List.copyOf(named);
            audience = List.copyOf(audience);
        }
    }

    /** Version {@code version} is complete and frozen. */
    record ReportReleased(int version, List<String> audience) implements ReportEvent {
        public ReportReleased {
            audience = List.copyOf(audience);
        }
    }

    /** The chain that was in force when the report was opened. */
    record BoundChain(String name, int version, List<BoundStep> steps) {
        public BoundChain {
            steps = List.copyOf(steps);
        }
    }

    /** @param holderKind {@code ROLE}, {@code AGENCY} or {@code EXTERNAL} */
    record BoundStep(String step, String holderKind, String holder) {}

    /** A clearance given in a national system and recorded here. */
    record ExternalClearance(Text authority, Text reference, LocalDate date) {}

    record EntryComment(String commitment, Text comment) {}
}
