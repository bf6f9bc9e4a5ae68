package org.tallystick.command.consultation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.Text;
import org.tallystick.events.consultation.ConsultationEvent;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.Session;

/** What the secretariat sends about consultations; no person is named anywhere. */
final class ConsultationBodies {

    private static final String DEFAULT_LANGUAGE = "en";

    private ConsultationBodies() {}

    @Schema(name = "Consultation")
    record New(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "JPOA-CA-2022")
            String instrument,

            @NotNull @Schema(description = "First day.", example = "2026-12-01")
            LocalDate from,

            @NotNull @Schema(description = "Last day.", example = "2026-12-02")
            LocalDate to,

            @Schema(description = "Spoken there, BCP 47.", example = "[\"en\",\"ru\"]")
            @Size(max = Limits.LANGUAGES)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.LANGUAGE) String> languages,

            @Schema(description = "States and organisations, which may read it too.", example = "[\"KZ\",\"unoct\"]")
            @Size(max = Limits.NAMED)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.READER) String> invited,

            @Schema(description = "Of the texts, BCP 47.", defaultValue = "en")
            @Pattern(regexp = Forms.LANGUAGE)
            @Nullable
            String language,

            @NotNull @Size(max = Limits.LINE) String title,

            @Size(max = Limits.LINE) @Nullable String place,

            @Schema(description = "Topics, in order.") @NotNull @Size(max = Limits.PARTS)
            List<@NotNull @Size(max = Limits.LINE) String> agenda) {

        ConsultationScheduled content() {
            return new ConsultationScheduled(
                    instrument,
                    from,
                    to,
                    languages == null ? List.of() : languages,
                    invited == null ? List.of() : invited,
                    language == null ? DEFAULT_LANGUAGE : language,
                    Text.of(title),
                    place == null ? null : Text.of(place),
                    sessions(agenda));
        }
    }

    @Schema(name = "ConsultationRecord")
    record Held(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Size(max = Limits.NAMED) List<@NotNull @Valid Delegation> participants,

            @Schema(description = "As it was followed; left out: as scheduled.") @Size(max = Limits.PARTS) @Nullable
            List<@NotNull @Size(max = Limits.LINE) String> agenda,

            @Size(max = Limits.NAMED) @Nullable List<@NotNull @Size(max = Limits.REASON) String> decisions,

            @Size(max = Limits.NAMED) @Nullable List<@NotNull @Valid FollowUp> followUps,

            @Schema(description = "Ids of recommendations that came out of it.") @Size(max = Limits.NAMED) @Nullable
            List<@NotNull UUID> recommendations) {

        ConsultationHeld content() {
            return new ConsultationHeld(
                    from,
                    to,
                    participants.stream().map(Delegation::part).toList(),
                    agenda == null ? List.of() : sessions(agenda),
                    decisions == null ? List.of() : parts(decisions),
                    followUps == null ? List.of() : tasks(followUps),
                    recommendations == null ? List.of() : recommendations);
        }
    }

    @Schema(name = "Delegation")
    record Delegation(
            @NotNull
            @Pattern(regexp = Forms.READER)
            @Schema(description = "A state or an organisation.", example = "KZ")
            String party,

            @Min(1) @Max(Limits.DELEGATES) @Schema(description = "How many came.", example = "4")
            int delegates) {

        ConsultationEvent.Delegation part() {
            return new ConsultationEvent.Delegation(party, delegates);
        }
    }

    @Schema(name = "FollowUp")
    record FollowUp(
            @NotNull @Pattern(regexp = Forms.READER) @Schema(example = "unoct")
            String owner,

            @NotNull LocalDate due,
            @NotNull @Size(max = Limits.REASON) String text) {}

    @Schema(name = "FollowUpClosing")
    record Closing(@NotNull @Size(max = Limits.REASON) String outcome) {}

    private static List<Session> sessions(List<String> topics) {
        return IntStream.range(0, topics.size())
                .mapToObj(i -> new Session(i + 1, Text.of(topics.get(i))))
                .toList();
    }

    private static List<ConsultationEvent.Decision> parts(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new ConsultationEvent.Decision(i + 1, Text.of(texts.get(i))))
                .toList();
    }

    private static List<ConsultationEvent.FollowUp> tasks(List<FollowUp> tasks) {
        return IntStream.range(0, tasks.size())
                .mapToObj(i -> new ConsultationEvent.FollowUp(
                        i + 1,
                        tasks.get(i).owner(),
                        tasks.get(i).due(),
                        Text.of(tasks.get(i).text())))
                .toList();
    }
}
