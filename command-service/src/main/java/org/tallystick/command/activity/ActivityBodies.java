package org.tallystick.command.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.Text;
import org.tallystick.events.activity.ActivityEvent;
import org.tallystick.events.activity.ActivityEvent.Content;
import org.tallystick.events.activity.ActivityEvent.MeansKind;
import org.tallystick.events.activity.ActivityEvent.Outcome;

/** What organisations send about their activities. */
final class ActivityBodies {

    private static final String DEFAULT_LANGUAGE = "en";

    private ActivityBodies() {}

    @Schema(name = "Activity", description = "Read by all who take part in the instrument.")
    record Activity(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "JPOA-CA-2022")
            String instrument,

            @NotNull @Size(max = Limits.PARTIES) @Schema(example = "[\"KZ\",\"KG\"]")
            List<@NotNull @Pattern(regexp = Forms.STATE) String> countries,

            @NotNull @Size(max = Limits.NAMED) @Schema(example = "[\"II.3.5\"]")
            List<@NotNull @Pattern(regexp = Forms.PATH) String> commitments,

            @NotNull @Schema(description = "First day.") LocalDate from,

            @Schema(description = "Last day as planned; left out while open-ended.") @Nullable
            LocalDate to,

            @Size(max = Limits.PARTS) @Nullable List<@NotNull @Valid Means> means,

            @Schema(description = "Id of the request for assistance that it answers, where it answers one.") @Nullable
            UUID request,

            @Schema(description = "BCP 47.", defaultValue = "en") @Pattern(regexp = Forms.LANGUAGE) @Nullable
            String language,

            @NotNull @Size(max = Limits.LINE) String title,
            @Size(max = Limits.NARRATIVE) @Nullable String description) {

        Content content() {
            return new Content(
                    instrument,
                    countries,
                    commitments,
                    from,
                    to,
                    means == null ? List.of() : means.stream().map(Means::part).toList(),
                    request,
                    language == null ? DEFAULT_LANGUAGE : language,
                    Text.of(title),
                    description == null ? null : Text.of(description));
        }
    }

    @Schema(name = "Means")
    record Means(
            @NotNull MeansKind kind,

            @Schema(description = "Left out for what is given in kind.") @Valid @Nullable
            Money money) {

        ActivityEvent.Means part() {
            return new ActivityEvent.Means(
                    kind, money == null ? null : new ActivityEvent.Money(money.amount(), money.currency()));
        }
    }

    @Schema(name = "Money")
    record Money(
            @NotNull @Pattern(regexp = "(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?") @Schema(example = "12000.50")
            String amount,

            @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(description = "ISO 4217.", example = "USD")
            String currency) {}

    @Schema(name = "ActivityEnd")
    record End(
            @NotNull Outcome outcome,
            @NotNull LocalDate on,

            @Schema(description = "What came of it; needed for CANCELLED.") @Size(max = Limits.REASON) @Nullable
            String note) {

        @Nullable
        Text text() {
            return note == null ? null : Text.of(note);
        }
    }
}
