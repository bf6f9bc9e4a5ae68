package org.tallystick.command.cycle;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;

/** What callers send about cycles. */
final class CycleBodies {

    private CycleBodies() {}

    @Schema(name = "Cycle")
    record Proposal(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "JPOA-CA-2022")
            String instrument,

            @NotNull @Pattern(regexp = Forms.PERIOD) @Schema(example = "2026-H2")
            String period,

            @NotNull @Schema(description = "First day of the period reported on.", example = "2026-07-01")
            LocalDate from,

            @NotNull @Schema(description = "Last day of the period reported on.", example = "2026-12-31")
            LocalDate to,

            @NotNull
            @Schema(description = "A state is on time when it first releases by the end of this day in its own zone.")
            LocalDate stateDue,

            @NotNull
            @Schema(
                    description = "No report is submitted from this instant on. Not before the due day is over"
                            + " everywhere (UTC−12); at most milliseconds.",
                    example = "2027-03-01T12:00:00.000Z")
            Instant closesAt) {}

    @Schema(name = "Agreement")
    record Agreement(
            @NotNull @Pattern(regexp = Forms.STATE) @Schema(example = "KZ")
            String state,

            @NotNull
            @Schema(description = "An agency is on time when it first submits by the end of this day in timeZone.")
            LocalDate agencyDue,

            @NotNull @Size(min = 1, max = Limits.CODE) @Schema(description = "IANA name.", example = "Asia/Almaty")
            String timeZone,

            @Schema(description = "The national decision that the agreement rests on.")
            @Size(max = Limits.REASON)
            @Nullable
            String decision) {}

    @Schema(name = "Nothing", description = "An empty object: the address says it all.")
    record Nothing() {}
}
