package org.tallystick.command.recommendation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.command.recommendation.model.ResponseCommand.Draft;
import org.tallystick.events.Text;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent.Kind;

/** What callers send about recommendations. */
final class RecommendationBodies {

    private static final String DEFAULT_LANGUAGE = "en";

    private RecommendationBodies() {}

    @Schema(name = "Recommendation")
    record New(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "JPOA-CA-2022")
            String instrument,

            @NotNull @Pattern(regexp = Forms.STATE) @Schema(example = "KZ")
            String state,

            @NotNull @Size(max = Limits.NAMED) @Schema(example = "[\"II.3.5\"]")
            List<@NotNull @Pattern(regexp = Forms.PATH) String> commitments,

            @NotNull @Schema(description = "Last day by which it is to be implemented.", example = "2027-06-30")
            LocalDate due,

            @Schema(
                    description = "ADDRESSEE: the state and the secretariat read it and what the state releases on it;"
                            + " PARTICIPANTS: all who take part in the instrument do.",
                    defaultValue = "ADDRESSEE")
            @Nullable
            Reach reach,

            @Schema(description = "BCP 47.", defaultValue = "en") @Pattern(regexp = Forms.LANGUAGE) @Nullable
            String language,

            @NotNull @Size(max = Limits.LINE) String title,

            @NotNull @Size(max = Limits.NARRATIVE) String text) {

        RecommendationIssued content() {
            return new RecommendationIssued(
                    instrument,
                    state,
                    commitments,
                    due,
                    reach == null ? Reach.ADDRESSEE : reach,
                    language == null ? DEFAULT_LANGUAGE : language,
                    Text.of(title),
                    Text.of(text));
        }
    }

    @Schema(name = "RecommendationClosing")
    record Closing(@NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(
            name = "Response",
            description = "ACCEPTED, NOTED or DECLINED first; then PROGRESS, as often as needed, and IMPLEMENTED.")
    record Response(
            @NotNull Kind kind,

            @Schema(description = "Why it is declined, or what was done.") @Size(max = Limits.NARRATIVE) @Nullable
            String text,

            @Schema(description = "BCP 47.", defaultValue = "en") @Pattern(regexp = Forms.LANGUAGE) @Nullable
            String language,

            @Schema(description = ClearanceBodies.PERSON) @Nullable
            UUID actingPerson) {

        Draft draft(Drafter by) {
            return new Draft(
                    by, kind, text == null ? null : Text.of(text), language == null ? DEFAULT_LANGUAGE : language);
        }
    }
}
