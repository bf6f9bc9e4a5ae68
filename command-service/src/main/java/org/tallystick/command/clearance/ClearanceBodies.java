package org.tallystick.command.clearance;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.Forms;
import org.tallystick.command.platform.Request;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.StepPassed;

/** What those who clear, return and release send, whatever it is about. */
public final class ClearanceBodies {

    public static final String PERSON =
            "Pseudonym of the person who acts, kept by the caller's own system; default: the token's subject.";

    private ClearanceBodies() {}

    @Schema(name = "StepClearance", description = "An empty object clears the current step.")
    public record Clear(
            @Schema(description = "Must be the current step when given.", example = "mfa")
            @Pattern(regexp = Forms.NAME)
            @Nullable
            String step,

            @Schema(description = "For a step that is cleared in a national system, and only for it.") @Valid @Nullable
            External external,

            @Schema(description = PERSON) @Nullable UUID actingPerson) {

        public ClearStep command(Request acting) {
            return new ClearStep(clearer(acting), step, external == null ? null : external.part());
        }
    }

    @Schema(name = "NationalClearance")
    public record External(
            @NotNull @Size(min = 1, max = Limits.LINE) String authority,
            @NotNull @Size(min = 1, max = Limits.LINE) String reference,
            @NotNull @Schema(example = "2026-11-02") LocalDate date) {

        StepPassed.External part() {
            return new StepPassed.External(Text.of(authority), Text.of(reference), date);
        }
    }

    @Schema(name = "StepReturn")
    public record Back(
            @NotNull To to,

            @NotNull @Size(max = Limits.REASON) @Schema(example = "Name the decision that it rests on.")
            String reason,

            @Schema(description = PERSON) @Nullable UUID actingPerson) {

        public SendBack command(Request acting) {
            return new SendBack(clearer(acting), to, Text.of(reason));
        }
    }

    @Schema(name = "LettingGo", description = "Releases what the chain has passed, as it was drafted.")
    public record Release(
            @Schema(description = PERSON) @Nullable UUID actingPerson) {}

    public static Clearer clearer(Request acting) {
        Caller caller = acting.caller();
        return new Clearer(
                caller.hasRole("coordinator"),
                caller.hasRole("clearer"),
                caller.steps(),
                caller.agency(),
                acting.actor().person(),
                acting.actor().id());
    }
}
