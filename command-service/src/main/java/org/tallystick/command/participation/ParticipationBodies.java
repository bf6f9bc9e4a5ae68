package org.tallystick.command.participation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.participation.model.ParticipationCommand.Condition;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ClearanceChain.Step;
import org.tallystick.events.report.Visibility;

/** What callers send about a participation. */
final class ParticipationBodies {

    private ParticipationBodies() {}

    @Schema(name = "Joining")
    record Joining(
            @NotNull @Pattern(regexp = Forms.STATE) @Schema(example = "KZ")
            String state,

            @NotNull @Schema(example = "2022-03-04") LocalDate from) {}

    @Schema(name = "Leaving")
    record Leaving(
            @NotNull @Schema(example = "2027-01-01", description = "The first day without the state: today or later.")
            LocalDate from) {}

    @Schema(
            name = "ClearanceChain",
            description =
                    "Of the chains that fit an entry, one that names the agency comes before one that names none; then the"
                            + " one that names the nearest place around the commitment; then one that names the visibility. A report"
                            + " passes every chain that one of its entries asks for, each step once.")
    record Chain(
            @Schema(description = "Whose words take it; empty: those of every agency.")
            @Size(max = Limits.AGENCIES)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.NAME) String> agencies,

            @Schema(
                    description =
                            "Paths of pillars, sections or commitments whose entries take it; empty: those on all.",
                    example = "[\"II.3\"]")
            @Size(max = Limits.SECTIONS)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.PATH) String> sections,

            @Schema(description = "Whose entries take it; empty: those of each visibility.")
            @Size(max = Limits.VISIBILITIES)
            @Nullable
            List<@NotNull Visibility> visibilities,

            @NotNull @Size(max = Limits.STEPS) List<@NotNull @Valid ChainStep> steps) {

        Condition when() {
            return new Condition(
                    agencies == null ? List.of() : agencies,
                    sections == null ? List.of() : sections,
                    visibilities == null ? List.of() : visibilities);
        }
    }

    @Schema(name = "NationalSubmissionChoice")
    record Signature(
            @NotNull
            @Schema(description = "true: reports leave the state together, in one national submission per cycle.")
            Boolean wanted) {}

    @Schema(name = "DraftRetentionChoice")
    record Retention(
            @NotNull
            @Schema(description = "true: drafts that a release overtakes are kept, until the state chooses again.")
            Boolean kept) {}

    @Schema(name = "ClearanceStep")
    record ChainStep(
            @NotNull @Pattern(regexp = Forms.NAME) @Schema(example = "mfa")
            String step,

            @NotNull @Valid Holder holder) {

        Step part() {
            return new Step(step, new ClearanceChain.Holder(holder.kind(), holder.name()));
        }
    }

    @Schema(
            name = "StepHolder",
            description =
                    "ROLE: clearer (one whose token names the step) or coordinator; AGENCY: a clearer of that agency;"
                            + " EXTERNAL: cleared in a national system, recorded by the coordinator.")
    record Holder(
            @NotNull HolderKind kind,
            @NotNull @Size(min = 1, max = Limits.LINE) String name) {}
}
