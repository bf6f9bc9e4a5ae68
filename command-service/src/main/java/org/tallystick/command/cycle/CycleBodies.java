package org.tallystick.command.cycle;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    @Schema(name = "Schedule")
    record Schedule(
            @NotNull
            @Schema(description = "The cycle opens then by itself, once a state has agreed; the last one given counts.")
            Instant opensAt) {}

    @Schema(
            name = "Extension",
            description =
                    "Without states and agencies: for all states that agreed. After the closing for named agencies"
                            + " only.")
    record Extension(
            @Schema(description = "As a whole: their release is due later.", example = "[\"KZ\"]")
            @Size(max = Limits.PARTIES)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.STATE) String> states,

            @Size(max = Limits.AGENCIES) @Nullable List<@NotNull @Valid OneAgency> agencies,

            @NotNull @Schema(description = "New last day; it ends where the state is.")
            LocalDate due,

            @NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "AgencyOfState")
    record OneAgency(
            @NotNull @Pattern(regexp = Forms.STATE) @Schema(example = "KZ")
            String state,

            @NotNull @Pattern(regexp = Forms.NAME) @Schema(example = "customs")
            String agency) {}

    @Schema(name = "Nothing", description = "An empty object: the address says it all.")
    record Nothing() {}
}
