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
import org.tallystick.command.platform.Forms;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ClearanceChain.Step;

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

    @Schema(name = "ClearanceChain")
    record Chain(
            @Schema(description = "Whose reports take it; empty: every agency that no other chain names.")
            @Size(max = Limits.AGENCIES)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.NAME) String> agencies,

            @NotNull @Size(max = Limits.STEPS) List<@NotNull @Valid ChainStep> steps) {

        List<String> namedAgencies() {
            return agencies == null ? List.of() : agencies;
        }
    }

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
