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

    private AgencyBodies() {}

    @Schema(name = "Agency")
    record NewAgency(
            @NotNull @Pattern(regexp = Forms.NAME) @Schema(example = "customs")
            String agency,

            @Schema(description = "By language (BCP 47).", example = "{\"en\":\"Customs\",\"ru\":\"Таможня\"}")
            @NotNull
            @Size(min = 1, max = Limits.LANGUAGES)
            Map<@Pattern(regexp = Forms.LANGUAGE) String, @NotNull @Size(min = 1, max = Limits.LINE) String> name) {}

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
