package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.command.report.DetailBodies.Evidence;
import org.tallystick.command.report.DetailBodies.Indicator;
import org.tallystick.command.report.DetailBodies.Measure;
import org.tallystick.command.report.DetailBodies.Resource;
import org.tallystick.command.report.DetailBodies.Translation;
import org.tallystick.command.report.model.EntryDraft;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryDetails;
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
        List<@NotNull @Pattern(regexp = Forms.READER) String> named,

        @Schema(
                description =
                        "true: as the agency last released on this commitment, in an earlier cycle; with that status,"
                                + " and without texts and details.",
                defaultValue = "false")
        @Nullable
        Boolean unchanged,

        @Size(max = Limits.MEASURES) @Nullable List<@NotNull @Valid Measure> measures,

        @Size(max = Limits.INDICATOR_VALUES) @Nullable List<@NotNull @Valid Indicator> indicators,

        @Size(max = Limits.RESOURCES) @Nullable List<@NotNull @Valid Resource> resources,

        @Size(max = Limits.NOTES) @Nullable List<@NotNull @Size(min = 1, max = Limits.NOTE) String> challenges,

        @Size(max = Limits.NOTES) @Nullable List<@NotNull @Size(min = 1, max = Limits.NOTE) String> goodPractices,

        @Size(max = Limits.NOTES) @Nullable List<@NotNull @Size(min = 1, max = Limits.NOTE) String> assistanceNeeded,

        @Schema(description = "Note on human rights and gender.") @Size(min = 1, max = Limits.NOTE) @Nullable
        String safeguards,

        @Size(max = Limits.EVIDENCE) @Nullable List<@NotNull @Valid Evidence> evidence,

        @Schema(description = "Of the narrative; the original prevails.") @Size(max = Limits.TRANSLATIONS) @Nullable
        List<@NotNull @Valid Translation> translations) {

    private static final String DEFAULT_LANGUAGE = "en";

    EntryDraft draft(EarlierReports.Found back) {
        return new EntryDraft(
                commitment,
                status,
                visibility,
                named == null ? List.of() : named,
                language == null ? DEFAULT_LANGUAGE : language,
                narrative == null ? null : Text.of(narrative),
                reason == null ? null : Text.of(reason),
                looksBack() ? new EntryDraft.Repeat(back.former(commitment)) : null,
                details());
    }

    boolean looksBack() {
        return Boolean.TRUE.equals(unchanged);
    }

    private @Nullable EntryDetails details() {
        boolean told = Stream.of(measures, indicators, resources, challenges, goodPractices)
                        .anyMatch(EntryBody::something)
                || Stream.of(assistanceNeeded, evidence, translations).anyMatch(EntryBody::something)
                || safeguards != null;
        return !told
                ? null
                : new EntryDetails(
                        list(measures).map(Measure::part).toList(),
                        list(indicators).map(Indicator::part).toList(),
                        list(resources).map(Resource::part).toList(),
                        list(challenges).map(Text::of).toList(),
                        list(goodPractices).map(Text::of).toList(),
                        list(assistanceNeeded).map(Text::of).toList(),
                        safeguards == null ? null : Text.of(safeguards),
                        list(evidence).map(Evidence::part).toList(),
                        list(translations).map(Translation::part).toList());
    }

    private static boolean something(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }

    private static <T> Stream<T> list(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
