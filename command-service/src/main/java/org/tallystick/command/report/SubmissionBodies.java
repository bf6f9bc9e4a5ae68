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

            @Size(max = Limits.ENTRIES) @Nullable List<@NotNull @Valid EntryBody> entries) {

        boolean submits() {
            return !Boolean.FALSE.equals(submit);
        }

        Content content() {
            return SubmissionBodies.content(entries, nil, reason);
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

        Content content() {
            return SubmissionBodies.content(entries, nil, reason);
        }
    }

    private static Content content(@Nullable List<EntryBody> entries, @Nullable Boolean nil, @Nullable String reason) {
        return new Content(
                entries == null
                        ? List.of()
                        : entries.stream().map(EntryBody::draft).toList(),
                Boolean.TRUE.equals(nil),
                reason == null ? null : Text.of(reason));
    }
}
