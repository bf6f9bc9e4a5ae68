package org.tallystick.command.instrument;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.instrument.model.InstrumentCommand.ReviseInstrument;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.instrument.Link.Kind;
import org.tallystick.events.instrument.Link.Target;
import org.tallystick.events.instrument.Succession;
import org.tallystick.events.instrument.Succession.Change;

/** What callers send about an instrument that is adopted. */
final class InstrumentBodies {

    static final String REASON =
            "By language (BCP 47), in English and Russian at least, of at most " + Limits.SUMMARY + " characters each.";

    private static final String LINK_REASON =
            "By language (BCP 47), in English and Russian at least, of at most " + Limits.LINE + " characters each.";

    private InstrumentBodies() {}

    @Schema(name = "InstrumentRevision")
    record Revision(
            @NotNull @Valid CatalogueBody catalogue,

            @Schema(description = "One for every item of the version in force.")
            @NotNull
            @Size(max = Limits.SUCCESSIONS)
            List<@NotNull @Valid ItemSuccession> successions,

            @Schema(description = REASON) @NotNull
            Map<@Pattern(regexp = Forms.LANGUAGE) String, @NotNull String> reason) {

        ReviseInstrument command(String instrument) {
            return new ReviseInstrument(
                    instrument,
                    catalogue.catalogue(),
                    catalogue.details(),
                    successions.stream().map(ItemSuccession::part).toList(),
                    reason);
        }
    }

    @Schema(
            name = "ItemSuccession",
            description = "KEPT: the same words under the same path; REWORDED: one successor; SPLIT: two or more;"
                    + " MERGED: one, which others have too; DROPPED: none, with a reason. A path that an item ever"
                    + " had is never given to another.")
    record ItemSuccession(
            @NotNull @Pattern(regexp = Forms.PATH) @Schema(example = "II.3.5")
            String from,

            @NotNull Change change,

            @Schema(example = "[\"II.3.5\"]") @NotNull @Size(max = Limits.SUCCESSORS)
            List<@NotNull @Pattern(regexp = Forms.PATH) String> to,

            @Schema(description = REASON) @Nullable
            Map<@Pattern(regexp = Forms.LANGUAGE) String, @NotNull String> reason) {

        Succession part() {
            return new Succession(from, change, to, reason == null ? Map.of() : reason);
        }
    }

    @Schema(name = "InstrumentLinks")
    record Links(@NotNull @Size(max = Limits.LINKS) List<@NotNull @Valid Link> links) {

        List<org.tallystick.events.instrument.Link> parts() {
            return links.stream().map(Link::part).toList();
        }
    }

    @Schema(
            name = "InstrumentLink",
            description = "SERVES: what is done for the beginning is done for the end too; RELATED: both are about one"
                    + " matter.")
    record Link(
            @NotNull @Pattern(regexp = Forms.PATH) @Schema(example = "II.3.5")
            String from,

            @NotNull @Valid LinkTarget to,
            @NotNull Kind kind,

            @Schema(description = LINK_REASON) @NotNull
            Map<@Pattern(regexp = Forms.LANGUAGE) String, @NotNull String> reason) {

        org.tallystick.events.instrument.Link part() {
            return new org.tallystick.events.instrument.Link(
                    from, new Target(to.instrument(), to.path()), kind, reason);
        }
    }

    @Schema(name = "InstrumentLinkTarget")
    record LinkTarget(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "CICA-CT-2022")
            String instrument,

            @NotNull @Pattern(regexp = Forms.PATH) @Schema(example = "II.9")
            String path) {}

    @Schema(name = "InstrumentRetirement")
    record Retirement(
            @Schema(description = REASON) @NotNull
            Map<@Pattern(regexp = Forms.LANGUAGE) String, @NotNull String> reason) {}
}
