package org.tallystick.command.national;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;

/** What coordinators send about national submissions. */
final class NationalBodies {

    private static final String REPORTS =
            "Reports of the state in the cycle whose own chains have passed; left out: all such reports.";

    private NationalBodies() {}

    @Schema(name = "NationalSubmission", description = "Leaves the state with all its reports, or not at all.")
    record New(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "JPOA-CA-2022")
            String instrument,

            @NotNull @Pattern(regexp = Forms.PERIOD) @Schema(example = "2026-H2")
            String cycle,

            @Schema(description = REPORTS) @Size(max = Limits.AGENCIES) @Nullable
            List<@NotNull UUID> reports,

            @Schema(description = ClearanceBodies.PERSON) @Nullable
            UUID actingPerson) {}

    @Schema(name = "NationalSubmissionRevision")
    record Revision(
            @Schema(description = REPORTS) @Size(max = Limits.AGENCIES) @Nullable
            List<@NotNull UUID> reports,

            @Schema(description = ClearanceBodies.PERSON) @Nullable
            UUID actingPerson) {}

    @Schema(
            name = "NationalRelease",
            description =
                    "Each contained report is released as it was drafted to the participants of its instrument; after a"
                            + " correction, what was not corrected as it is released already.")
    record Release(
            @Schema(
                    description = "Its own instrument, whose participants may read: the chain clears for no other.",
                    example = "[\"JPOA-CA-2022\"]")
            @Size(max = Limits.AUDIENCE)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.INSTRUMENT) String> audience,

            @Schema(description = ClearanceBodies.PERSON) @Nullable
            UUID actingPerson) {}
}
