package org.tallystick.command.determination;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.determination.DeterminationFacts.KnownCell;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.Text;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

/** What coordinators send about positions. */
final class DeterminationBodies {

    private static final String DEFAULT_LANGUAGE = "en";

    private static final String WEIGHED = "Released versions of reports of the state that were weighed.";
    private static final String NAMES = "States and organisations, with the visibility NAMED only.";

    private DeterminationBodies() {}

    @Schema(name = "Determination", description = "Stands for nobody before its release.")
    record New(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "JPOA-CA-2022")
            String instrument,

            @NotNull @Pattern(regexp = Forms.PERIOD) @Schema(example = "2026-H2")
            String cycle,

            @NotNull @Pattern(regexp = Forms.PATH) @Schema(example = "II.3.5")
            String commitment,

            @NotNull EntryStatus status,

            @NotNull @Size(max = Limits.REASON) @Schema(example = "The posts of both agencies were counted.")
            String reason,

            @Schema(description = WEIGHED) @Size(max = Limits.CONSIDERED) @Nullable
            List<@NotNull @Valid Weighed> considered,

            @NotNull Visibility visibility,

            @Schema(description = NAMES) @Size(max = Limits.NAMED) @Nullable
            List<@NotNull @Pattern(regexp = Forms.READER) String> named,

            @Schema(description = "BCP 47.", defaultValue = "en") @Pattern(regexp = Forms.LANGUAGE) @Nullable
            String language,

            @Schema(description = ClearanceBodies.PERSON) @Nullable
            UUID actingPerson) {

        Revision statement() {
            return new Revision(status, reason, considered, visibility, named, language, actingPerson);
        }
    }

    @Schema(name = "DeterminationRevision", description = "Replaces the former version once it is released.")
    record Revision(
            @NotNull EntryStatus status,

            @NotNull @Size(max = Limits.REASON) String reason,

            @Schema(description = WEIGHED) @Size(max = Limits.CONSIDERED) @Nullable
            List<@NotNull @Valid Weighed> considered,

            @NotNull Visibility visibility,

            @Schema(description = NAMES) @Size(max = Limits.NAMED) @Nullable
            List<@NotNull @Pattern(regexp = Forms.READER) String> named,

            @Schema(description = "BCP 47.", defaultValue = "en") @Pattern(regexp = Forms.LANGUAGE) @Nullable
            String language,

            @Schema(description = ClearanceBodies.PERSON) @Nullable
            UUID actingPerson) {

        List<Considered> versions() {
            return considered == null
                    ? List.of()
                    : considered.stream().map(Weighed::part).toList();
        }

        Content content(KnownCell cell, int catalogueVersion) {
            return new Content(
                    cell.instrument(),
                    cell.cycle(),
                    cell.commitment(),
                    catalogueVersion,
                    status,
                    versions(),
                    visibility,
                    named == null ? List.of() : named,
                    language == null ? DEFAULT_LANGUAGE : language,
                    Text.of(reason));
        }
    }

    @Schema(name = "ConsideredVersion")
    record Weighed(
            @NotNull UUID reportId, @Schema(example = "1") int version) {

        Considered part() {
            return new Considered(reportId, version);
        }
    }

    @Schema(name = "Revocation")
    record Revocation(
            @NotNull @Size(max = Limits.REASON) String reason,

            @Schema(description = ClearanceBodies.PERSON) @Nullable
            UUID actingPerson) {}
}
