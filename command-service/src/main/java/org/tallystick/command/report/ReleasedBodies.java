package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.report.Visibility;

/** What is said about a report of which something is released. */
final class ReleasedBodies {

    private ReleasedBodies() {}

    @Schema(name = "Withdrawal")
    record Withdrawal(
            @Schema(description = SubmissionBodies.PERSON) @Nullable
            UUID actingPerson,

            @Schema(description = "In whose name.") @NotNull @Size(max = Limits.LINE)
            String authority,

            @NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(
            name = "Reclassification",
            description = "Fewer readers at once, more of them only up to those that the entry was cleared for.")
    record Reclassification(
            @Schema(description = SubmissionBodies.PERSON) @Nullable
            UUID actingPerson,

            @NotNull Visibility visibility,

            @Schema(description = "States and organisations, with the visibility NAMED only.", example = "[\"KG\"]")
            @Size(max = Limits.NAMED)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.READER) String> named,

            @NotNull @Size(max = Limits.REASON) String reason) {

        List<String> names() {
            return named == null ? List.of() : named;
        }
    }

    @Schema(name = "Expungement")
    record Expungement(
            @Schema(description = SubmissionBodies.PERSON) @Nullable
            UUID actingPerson,

            @Schema(description = "Of the entry; left out for every version that was ever recorded.", example = "1")
            @Min(1)
            @Max(Integer.MAX_VALUE)
            @Nullable
            Integer version,

            @Schema(description = "In whose name.") @NotNull @Size(max = Limits.LINE)
            String authority,

            @NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "Retention", description = "The drafts are kept.")
    record Retention(
            @Schema(description = SubmissionBodies.PERSON) @Nullable
            UUID actingPerson,

            @NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "Acknowledgement", description = "An empty object.")
    record Acknowledgement(
            @Schema(description = SubmissionBodies.PERSON) @Nullable
            UUID actingPerson) {}

    @Schema(name = "Query")
    record Query(
            @Schema(description = SubmissionBodies.PERSON) @Nullable
            UUID actingPerson,

            @Schema(description = "That it is about; left out for the whole report.", example = "II.3.5")
            @Pattern(regexp = Forms.PATH)
            @Nullable
            String commitment,

            @NotNull @Size(max = Limits.COMMENT) String question) {}

    @Schema(name = "Answer")
    record Answer(
            @Schema(description = SubmissionBodies.PERSON) @Nullable
            UUID actingPerson,

            @NotNull @Size(max = Limits.COMMENT) String answer) {}

    /** What who is not of the state is answered. */
    @Schema(name = "ReceiptToOthers")
    record Receipt(
            UUID reportId,

            String state,

            @Schema(description = "The newest that is released.", example = "1")
            int version,

            @Schema(description = "How many were asked so far; the last one's number.", example = "1")
            int queries,

            @Schema(description = "Always null: how many events the report has is not told.") @Nullable
            Long revision,

            List<Recorded> events,
            List<org.tallystick.command.decision.Finding> findings,

            @Schema(description = "Where Kafka has the last event; null unless the call waited for it.")
            org.tallystick.command.platform.Receipt.@Nullable LogPosition log) {}

    @Schema(name = "RecordedToOthers")
    record Recorded(
            UUID eventId, long ledgerIndex, @Nullable Long stateSeq, String sealedRecordSha256) {}
}
