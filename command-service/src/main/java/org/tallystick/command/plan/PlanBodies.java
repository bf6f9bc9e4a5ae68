package org.tallystick.command.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.Text;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.plan.PlanEvent.Content;
import org.tallystick.events.report.Visibility;

/** What states send about their plans. */
final class PlanBodies {

    private static final String DEFAULT_LANGUAGE = "en";

    private PlanBodies() {}

    @Schema(name = "NationalPlan")
    record New(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "JPOA-CA-2022")
            String instrument,

            @NotNull @Pattern(regexp = Forms.NAME) @Schema(description = "The state's own.", example = "strategy-2030")
            String code,

            @NotNull @Valid Version plan,

            @Schema(description = ClearanceBodies.PERSON) @Nullable
            UUID actingPerson) {}

    @Schema(name = "PlanRevision")
    record Revision(
            @NotNull @Valid Version plan,

            @Schema(description = ClearanceBodies.PERSON) @Nullable
            UUID actingPerson) {}

    @Schema(name = "PlanVersion", description = "Read by nobody outside of the state before its release.")
    record Version(
            @NotNull @Schema(description = "Day of the national decision on this version.")
            LocalDate adoptedOn,

            @Schema(description = "Last day that it covers.") @Nullable
            LocalDate until,

            @NotNull Visibility visibility,

            @Schema(description = "States and organisations, with the visibility NAMED only.")
            @Size(max = Limits.NAMED)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.READER) String> named,

            @Schema(description = "BCP 47.", defaultValue = "en") @Pattern(regexp = Forms.LANGUAGE) @Nullable
            String language,

            @NotNull @Size(max = Limits.LINE) String title,
            @NotNull @Size(max = Limits.ENTRIES) List<@NotNull @Valid Action> actions) {

        Content content(String instrument, String code) {
            return new Content(
                    instrument,
                    code,
                    adoptedOn,
                    until,
                    visibility,
                    named == null ? List.of() : named,
                    language == null ? DEFAULT_LANGUAGE : language,
                    Text.of(title),
                    IntStream.range(0, actions.size())
                            .mapToObj(i -> actions.get(i).part(i + 1))
                            .toList());
        }
    }

    @Schema(name = "PlanAction")
    record Action(
            @NotNull @Size(max = Limits.NAMED) @Schema(description = "That it serves.", example = "[\"II.3.5\"]")
            List<@NotNull @Pattern(regexp = Forms.PATH) String> commitments,

            @NotNull @Size(max = Limits.REASON) String text) {

        PlanEvent.Action part(int number) {
            return new PlanEvent.Action(number, commitments.stream().distinct().toList(), Text.of(text));
        }
    }
}
