package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.command.report.model.EntryDraft;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

@Schema(name = "Entry", description = "One commitment as the agency states it.")
record EntryBody(
        @NotNull @Pattern(regexp = Forms.PATH) @Schema(example = "II.3.5")
        String commitment,

        @NotNull EntryStatus status,

        @Schema(description = "What was done.", example = "New scanners work at four border posts.")
        @Size(max = Limits.NARRATIVE)
        @Nullable
        String narrative,

        @Schema(description = "For STALLED, NOT_APPLICABLE and for going back.") @Size(max = Limits.REASON) @Nullable
        String reason,

        @Schema(description = "BCP 47.", defaultValue = "en") @Pattern(regexp = Forms.LANGUAGE) @Nullable
        String language,

        @NotNull Visibility visibility,

        @Schema(description = "States and organisations, with the visibility NAMED only.", example = "[\"KG\"]")
        @Size(max = Limits.NAMED)
        @Nullable
        List<@NotNull @Pattern(regexp = Forms.READER) String> named) {

    private static final String DEFAULT_LANGUAGE = "en";

    EntryDraft draft() {
        return new EntryDraft(
                commitment,
                status,
                visibility,
                named == null ? List.of() : named,
                language == null ? DEFAULT_LANGUAGE : language,
                narrative == null ? null : Text.of(narrative),
                reason == null ? null : Text.of(reason));
    }
}
