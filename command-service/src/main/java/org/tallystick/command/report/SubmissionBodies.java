package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.command.report.model.ReportCommand.Content;
import org.tallystick.events.Text;

/** What agencies send. */
final class SubmissionBodies {

    static final String PERSON =
            "Pseudonym of the person who acts, kept by the caller's own system; default: the token's subject.";

    private static final String NIL = "Nothing to report: with a reason, and without entries.";

    private SubmissionBodies() {}

    @Schema(name = "NewReport")
    record NewReport(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "JPOA-CA-2022")
            String instrument,

            @NotNull @Pattern(regexp = Forms.PERIOD) @Schema(example = "2026-H2")
            String cycle,

            @Schema(description = "false keeps a draft.", defaultValue = "true") @Nullable
            Boolean submit,

            @Schema(description = PERSON) @Nullable UUID actingPerson,

            @Schema(description = NIL, defaultValue = "false") @Nullable
            Boolean nil,

            @Schema(description = "Of a nil report.") @Size(max = Limits.REASON) @Nullable
            String reason,

            @Schema(
                    description =
                            "true, with submit false: begins with what the agency last released in an earlier cycle of"
                                    + " the instrument, as far as it may report on it now, without values of indicators that this cycle's"
                                    + " catalogue defines otherwise or not at all; entries given here take precedence.",
                    defaultValue = "false")
            @Nullable
            Boolean prefill,

            @Size(max = Limits.ENTRIES) @Nullable List<@NotNull @Valid EntryBody> entries) {

        boolean submits() {
            return !Boolean.FALSE.equals(submit);
        }

        boolean prefills() {
            return Boolean.TRUE.equals(prefill);
        }

        boolean looksBack() {
            return prefills() || SubmissionBodies.looksBack(entries);
        }

        Content content(EarlierReports.Found back) {
            return SubmissionBodies.content(entries, nil, reason, back);
        }
    }

    @Schema(
            name = "Submission",
            description =
                    "An empty object submits the report as it stands; entries replace those on the same commitments.")
    record Again(
            @Schema(description = PERSON) @Nullable UUID actingPerson,

            @Schema(description = NIL, defaultValue = "false") @Nullable
            Boolean nil,

            @Schema(description = "Of a nil report.") @Size(max = Limits.REASON) @Nullable
            String reason,

            @Size(max = Limits.ENTRIES) @Nullable List<@NotNull @Valid EntryBody> entries) {

        boolean looksBack() {
            return SubmissionBodies.looksBack(entries);
        }

        Content content(EarlierReports.Found back) {
            return SubmissionBodies.content(entries, nil, reason, back);
        }
    }

    @Schema(
            name = "Correction",
            description = "Entries replace those on the same commitments, once the chain has passed.")
    record Correction(
            @Schema(description = PERSON) @Nullable UUID actingPerson,

            @NotNull @Size(max = Limits.REASON) String reason,

            @NotNull @Size(max = Limits.ENTRIES) List<@NotNull @Valid EntryBody> entries) {

        boolean looksBack() {
            return SubmissionBodies.looksBack(entries);
        }

        Content content(EarlierReports.Found back) {
            return SubmissionBodies.content(entries, null, null, back);
        }
    }

    @Schema(name = "Recall")
    record Recall(
            @Schema(description = PERSON) @Nullable UUID actingPerson,

            @NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "Delegation")
    record Delegation(
            @Schema(description = PERSON) @Nullable UUID actingPerson,

            @Schema(description = "Of the same state, writes the entry from now on.", example = "border-guard")
            @NotNull
            @Pattern(regexp = Forms.NAME)
            String agency,

            @NotNull @Size(max = Limits.REASON) String reason) {}

    private static boolean looksBack(@Nullable List<EntryBody> entries) {
        return entries != null && entries.stream().anyMatch(EntryBody::looksBack);
    }

    private static Content content(
            @Nullable List<EntryBody> entries,
            @Nullable Boolean nil,
            @Nullable String reason,
            EarlierReports.Found back) {
        return new Content(
                entries == null
                        ? List.of()
                        : entries.stream().map(entry -> entry.draft(back)).toList(),
                Boolean.TRUE.equals(nil),
                reason == null ? null : Text.of(reason));
    }
}
