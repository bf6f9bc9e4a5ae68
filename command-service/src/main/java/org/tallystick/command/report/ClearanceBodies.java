package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.command.report.model.ReportCommand.EntryRelease;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.events.report.Visibility;

/** What those who clear and release send. */
final class ClearanceBodies {

    private ClearanceBodies() {}

    @Schema(name = "Return")
    record Return(
            @NotNull To to,

            @NotNull @Size(max = Limits.REASON) @Schema(example = "Give the number of posts.")
            String reason,

            @Size(max = Limits.ENTRIES) @Nullable List<@NotNull @Valid Comment> entries,

            @Schema(description = SubmissionBodies.PERSON) @Nullable
            UUID actingPerson) {

        List<EntryComment> comments() {
            return entries == null
                    ? List.of()
                    : entries.stream()
                            .map(entry -> new EntryComment(entry.commitment(), Text.of(entry.comment())))
                            .toList();
        }
    }

    @Schema(name = "EntryComment")
    record Comment(
            @NotNull @Pattern(regexp = Forms.PATH) @Schema(example = "II.3.5")
            String commitment,

            @NotNull @Size(min = 1, max = Limits.COMMENT) String comment) {}

    @Schema(
            name = "Release",
            description =
                    "An empty object releases all entries as drafted to the participants of the report's instrument; after a"
                            + " correction, what was not corrected as it is released already. A visibility may be narrower than drafted,"
                            + " never wider; entries that are not listed stay in the state.")
    record Release(
            @Schema(
                    description =
                            "The report's own instrument, whose participants may read: the chain clears for no other.",
                    example = "[\"JPOA-CA-2022\"]")
            @Size(max = Limits.AUDIENCE)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.INSTRUMENT) String> audience,

            @Size(max = Limits.ENTRIES) @Nullable List<@NotNull @Valid ReleasedEntry> entries,

            @Schema(description = SubmissionBodies.PERSON) @Nullable
            UUID actingPerson) {

        @Nullable
        List<EntryRelease> chosen() {
            return entries == null
                    ? null
                    : entries.stream()
                            .map(entry -> new EntryRelease(entry.commitment(), entry.visibility(), entry.named()))
                            .toList();
        }
    }

    @Schema(name = "ReleasedEntry")
    record ReleasedEntry(
            @NotNull @Pattern(regexp = Forms.PATH) @Schema(example = "II.3.5")
            String commitment,

            @NotNull Visibility visibility,

            @Schema(description = "With the visibility NAMED only; default: the names of the draft.")
            @Size(max = Limits.NAMED)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.READER) String> named) {}
}
