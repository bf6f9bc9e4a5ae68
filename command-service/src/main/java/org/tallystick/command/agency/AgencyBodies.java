package org.tallystick.command.agency;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.agency.AgencyEvent.MandateRole;

/** What callers send about agencies. */
final class AgencyBodies {

    private static final String RESPONSIBLE =
            "Answers for the reports of the agency, which keep their ids; one of the successors.";

    private AgencyBodies() {}

    @Schema(name = "Agency")
    record NewAgency(
            @NotNull @Pattern(regexp = Forms.NAME) @Schema(example = "customs")
            String agency,

            @Schema(description = "By language (BCP 47).", example = "{\"en\":\"Customs\",\"ru\":\"Таможня\"}")
            @NotNull
            @Size(min = 1, max = Limits.LANGUAGES)
            Map<@Pattern(regexp = Forms.LANGUAGE) String, @NotNull @Size(min = 1, max = Limits.LINE) String> name) {}

    @Schema(name = "AgencyName")
    record Name(
            @Schema(description = "By language (BCP 47).", example = "{\"en\":\"Revenue committee\"}")
            @NotNull
            @Size(min = 1, max = Limits.LANGUAGES)
            Map<@Pattern(regexp = Forms.LANGUAGE) String, @NotNull @Size(min = 1, max = Limits.LINE) String> name) {}

    @Schema(name = "AgencySuspension")
    record Suspension(@NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "AgencyMerger", description = "The agencies become part of the one that the address names.")
    record Merger(
            @NotNull @Size(max = Limits.AGENCIES) @Schema(example = "[\"customs\",\"fiu\"]")
            List<@NotNull @Pattern(regexp = Forms.NAME) String> agencies) {}

    @Schema(name = "AgencySplit")
    record Split(
            @NotNull @Size(max = Limits.AGENCIES) List<@NotNull @Pattern(regexp = Forms.NAME) String> successors,

            @Schema(description = RESPONSIBLE) @NotNull @Pattern(regexp = Forms.NAME)
            String responsible) {}

    @Schema(name = "AgencyDissolution")
    record Dissolution(
            @NotNull @Size(max = Limits.AGENCIES) List<@NotNull @Pattern(regexp = Forms.NAME) String> successors,

            @Schema(description = RESPONSIBLE) @NotNull @Pattern(regexp = Forms.NAME)
            String responsible,

            @NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "MandateEnd")
    record MandateEnd(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) String instrument,
            @NotNull @Size(max = Limits.ITEMS) List<@NotNull @Pattern(regexp = Forms.PATH) String> commitments,

            @NotNull @Schema(description = "Last day of the mandate, not before yesterday.")
            LocalDate lastDay) {}

    @Schema(name = "MandateWithdrawal")
    record MandateWithdrawal(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) String instrument,
            @NotNull @Size(max = Limits.ITEMS) List<@NotNull @Pattern(regexp = Forms.PATH) String> commitments,
            @NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "NoMore", description = "An empty object: the address says it all.")
    record Nothing() {}

    @Schema(name = "Mandate")
    record NewMandate(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "JPOA-CA-2022")
            String instrument,

            @NotNull MandateRole role,

            @NotNull @Size(max = Limits.ITEMS) @Schema(example = "[\"II.3.5\"]")
            List<@NotNull @Pattern(regexp = Forms.PATH) String> commitments,

            @NotNull @Schema(description = "First day.", example = "2025-07-01")
            LocalDate from,

            @Schema(description = "Last day; null while open-ended.") @Nullable
            LocalDate to) {}
}
