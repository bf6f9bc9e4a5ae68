package org.tallystick.command.instrument;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Reference;

/** What callers send with a catalogue: what it rests on, and how it is measured. */
final class DetailBodies {

    private DetailBodies() {}

    @Schema(name = "CatalogueReference")
    record ReferenceBody(
            @Schema(description = "Of an item, pillar, section or group; the instrument's code for all of it.")
            @NotNull
            @Pattern(regexp = Forms.PATH)
            String path,

            @NotNull Reference.Kind kind,

            @NotNull @Size(min = 1, max = Limits.LINE) @Schema(example = "S/RES/2396 (2017)")
            String symbol,

            @NotNull Map<@Pattern(regexp = Forms.LANGUAGE) String, @NotNull String> title) {

        Reference part() {
            return new Reference(path, kind, symbol, title);
        }
    }

    @Schema(name = "IndicatorDefinition")
    record IndicatorBody(
            @NotNull @Pattern(regexp = Forms.NAME) @Schema(example = "officers-trained")
            String code,

            @Schema(description = "The items that it tells about.", example = "[\"II.3.5\"]")
            @NotNull
            @Size(max = Limits.ITEMS)
            List<@NotNull @Pattern(regexp = Forms.PATH) String> paths,

            @NotNull Map<@Pattern(regexp = Forms.LANGUAGE) String, @NotNull String> title,
            @NotNull Indicator.Unit unit,

            @Schema(description = "The day whose value later ones are compared with.") @Nullable
            LocalDate baseline,

            @Size(max = Limits.DIMENSIONS) @Nullable List<@NotNull @Valid DimensionBody> dimensions,

            @Schema(description = "What is counted, where it is taken from, and what is left out.") @NotNull
            Map<@Pattern(regexp = Forms.LANGUAGE) String, @NotNull String> method) {

        Indicator part() {
            return new Indicator(
                    code,
                    paths,
                    title,
                    unit,
                    baseline,
                    dimensions == null
                            ? List.of()
                            : dimensions.stream().map(DimensionBody::part).toList(),
                    method);
        }
    }

    @Schema(name = "IndicatorDimension")
    record DimensionBody(
            @NotNull @Pattern(regexp = Forms.NAME) @Schema(example = "sex")
            String code,

            @Schema(example = "[\"female\",\"male\",\"unknown\"]") @NotNull @Size(max = Limits.CATEGORIES)
            List<@NotNull @Pattern(regexp = Forms.CATEGORY) String> categories) {

        Indicator.Dimension part() {
            return new Indicator.Dimension(code, categories);
        }
    }
}
