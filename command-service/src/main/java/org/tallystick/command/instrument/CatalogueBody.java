package org.tallystick.command.instrument;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.instrument.DetailBodies.IndicatorBody;
import org.tallystick.command.instrument.DetailBodies.ReferenceBody;
import org.tallystick.command.instrument.model.InstrumentCommand.Details;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Addressee;
import org.tallystick.events.instrument.Catalogue.Kind;
import org.tallystick.events.instrument.Catalogue.Nature;

/** A catalogue document as it is sent; lists may be left out where there is nothing in them. */
@Schema(name = "Catalogue", description = CatalogueBody.TEXTS)
record CatalogueBody(
        @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "JPOA-CA-2022")
        String instrument,

        @NotNull Map<String, @NotNull String> title,
        @NotNull @Valid Document document,
        @NotNull LocalDate adoptedOn,

        @Schema(description = "Where true, silence is never called late.", defaultValue = "false") @Nullable
        Boolean voluntary,

        @Size(max = Limits.PARTIES) @Nullable List<@NotNull @Pattern(regexp = Forms.STATE) String> parties,
        @Size(max = Limits.PARTS) @Nullable List<@NotNull @Valid Pillar> pillars,
        @Size(max = Limits.ITEMS) @Nullable List<@NotNull @Valid Item> undertakings,
        @NotNull @Size(max = Limits.ITEMS) List<@NotNull @Valid Item> commitments,
        @Size(max = Limits.ITEMS) @Nullable List<@NotNull @Valid Item> components,
        @Size(max = Limits.ITEMS) @Nullable List<@NotNull @Valid Item> roadmap,
        @Size(max = Limits.REFERENCES) @Nullable List<@NotNull @Valid ReferenceBody> references,
        @Size(max = Limits.INDICATORS) @Nullable List<@NotNull @Valid IndicatorBody> indicators) {

    static final String TEXTS =
            "Titles and summaries by language (BCP 47), each in English and Russian at least; a title has at most "
                    + Limits.LINE + " characters, a summary or method " + Limits.SUMMARY + ".";

    @Schema(name = "CatalogueDocument")
    record Document(
            @NotNull @Size(max = Limits.LINE) String title,
            @NotNull @Size(max = Limits.LINE) String place,
            @NotNull LocalDate date) {}

    @Schema(name = "CataloguePillar")
    record Pillar(
            @NotNull @Pattern(regexp = Forms.PATH) @Schema(example = "II")
            String path,

            @NotNull Map<String, @NotNull String> title,
            @Size(max = Limits.PARTS) @Nullable List<@NotNull @Valid Section> sections) {

        Catalogue.Pillar part() {
            return new Catalogue.Pillar(path, title, each(sections, Section::part));
        }
    }

    @Schema(name = "CatalogueSection")
    record Section(
            @NotNull @Pattern(regexp = Forms.PATH) @Schema(example = "II.3")
            String path,

            @NotNull Map<String, @NotNull String> title,
            @Size(max = Limits.PARTS) @Nullable List<@NotNull @Valid Group> groups) {

        Catalogue.Section part() {
            return new Catalogue.Section(path, title, each(groups, Group::part));
        }
    }

    @Schema(name = "CatalogueGroup")
    record Group(
            @NotNull @Pattern(regexp = Forms.PATH) @Schema(example = "I.4.A")
            String path,

            @NotNull Map<String, @NotNull String> title) {

        Catalogue.Group part() {
            return new Catalogue.Group(path, title);
        }
    }

    @Schema(name = "CatalogueItem")
    record Item(
            @NotNull @Pattern(regexp = Forms.PATH) @Schema(example = "II.3.5")
            String path,

            @NotNull Map<String, @NotNull String> title,
            @NotNull Map<String, @NotNull String> summary,
            @NotNull @Valid Citation citation,
            @NotNull Addressee addressee,
            @NotNull Kind kind,
            @NotNull Nature nature) {

        Catalogue.Item part() {
            return new Catalogue.Item(
                    path,
                    title,
                    summary,
                    new Catalogue.Citation(citation.document(), citation.section(), citation.ordinal()),
                    addressee,
                    kind,
                    nature);
        }
    }

    @Schema(name = "CatalogueCitation")
    record Citation(
            @NotNull @Size(max = Limits.LINE) String document,
            @NotNull @Size(max = Limits.LINE) String section,
            @Min(1) int ordinal) {}

    Catalogue catalogue() {
        return new Catalogue(
                instrument,
                title,
                new Catalogue.SourceDocument(document.title(), document.place(), document.date()),
                adoptedOn,
                Boolean.TRUE.equals(voluntary),
                parties == null ? List.of() : parties,
                each(pillars, Pillar::part),
                each(undertakings, Item::part),
                each(commitments, Item::part),
                each(components, Item::part),
                each(roadmap, Item::part));
    }

    Details details() {
        return new Details(each(references, ReferenceBody::part), each(indicators, IndicatorBody::part));
    }

    private static <A, B> List<B> each(@Nullable List<A> list, Function<A, B> part) {
        return list == null ? List.of() : list.stream().map(part).toList();
    }
}
