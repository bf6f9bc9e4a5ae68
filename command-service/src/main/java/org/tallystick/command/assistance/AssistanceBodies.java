package org.tallystick.command.assistance;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.Text;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.assistance.RequestEvent.Need;
import org.tallystick.events.assistance.RequestEvent.Outcome;
import org.tallystick.events.report.Visibility;

/** What states and organisations send about assistance. */
final class AssistanceBodies {

    private static final String DEFAULT_LANGUAGE = "en";

    private AssistanceBodies() {}

    @Schema(name = "AssistanceRequest", description = "Read by nobody outside of the state before its release.")
    record Asked(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "JPOA-CA-2022")
            String instrument,

            @NotNull @Size(max = Limits.NAMED) @Schema(example = "[\"II.3.5\"]")
            List<@NotNull @Pattern(regexp = Forms.PATH) String> commitments,

            @NotNull @Size(max = Limits.LANGUAGES) List<@NotNull Need> needs,

            @Schema(description = "Last day on which it helps.") @Nullable
            LocalDate neededBy,

            @Schema(description = "Id of an open recommendation to the state that it rests on.") @Nullable
            UUID recommendation,

            @NotNull @Schema(description = "NAMED, PARTICIPANTS or PUBLIC.")
            Visibility visibility,

            @Schema(description = "States and organisations, with the visibility NAMED only.")
            @Size(max = Limits.NAMED)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.READER) String> named,

            @Schema(
                    description = "With the visibility PARTICIPANTS: whether partner organisations under the instrument"
                            + " are part of the audience.",
                    defaultValue = "true")
            @Nullable
            Boolean partners,

            @Schema(description = "BCP 47.", defaultValue = "en") @Pattern(regexp = Forms.LANGUAGE) @Nullable
            String language,

            @NotNull @Size(max = Limits.LINE) String title,
            @NotNull @Size(max = Limits.NARRATIVE) String text,

            @Schema(description = ClearanceBodies.PERSON) @Nullable
            UUID actingPerson) {

        Content content() {
            return new Content(
                    instrument,
                    commitments,
                    needs.stream().distinct().toList(),
                    neededBy,
                    recommendation,
                    visibility,
                    named == null ? List.of() : named,
                    !Boolean.FALSE.equals(partners),
                    language == null ? DEFAULT_LANGUAGE : language,
                    Text.of(title),
                    Text.of(text));
        }
    }

    @Schema(
            name = "AssistanceOffer",
            description = "Read by the requesting state and by whoever may read the request, other partners excepted.")
    record Offered(
            @NotNull @Size(max = Limits.LANGUAGES) @Schema(description = "Which of the needs it meets.")
            List<@NotNull Need> gives,

            @Schema(description = "Last day on which it stands.") @Nullable
            LocalDate until,

            @Schema(description = "BCP 47.", defaultValue = "en") @Pattern(regexp = Forms.LANGUAGE) @Nullable
            String language,

            @NotNull @Size(max = Limits.NARRATIVE) String text) {

        OfferMade content(UUID request, String by) {
            return new OfferMade(
                    request,
                    by,
                    gives.stream().distinct().toList(),
                    until,
                    language == null ? DEFAULT_LANGUAGE : language,
                    Text.of(text));
        }
    }

    @Schema(name = "Match")
    record Match(@NotNull UUID offer) {}

    @Schema(name = "Delivery")
    record Delivery(
            @NotNull LocalDate on,
            @Size(max = Limits.REASON) @Nullable String note) {

        @Nullable
        Text text() {
            return note == null ? null : Text.of(note);
        }
    }

    @Schema(name = "AssistanceClosing")
    record Closing(@NotNull Outcome outcome) {}
}
