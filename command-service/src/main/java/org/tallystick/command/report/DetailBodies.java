package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.Text;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.events.report.EntryDetails.MeasureKind;
import org.tallystick.events.report.EntryDetails.ResourceKind;
import org.tallystick.events.report.EntryDetails.TranslationKind;

/** What an entry tells beside status and narrative. */
final class DetailBodies {

    private static final String NO_DATA = "Decimal; null or left out where there are no data, which is not zero.";

    private static final java.util.regex.Pattern FILE =
            java.util.regex.Pattern.compile("/v1/reports/[^/]+/evidence/([^/]+)");

    private DetailBodies() {}

    @Schema(name = "Measure")
    record Measure(
            @NotNull @Size(min = 1, max = Limits.LINE) String title,

            @NotNull MeasureKind kind,

            @Nullable LocalDate from,

            @Nullable LocalDate to,

            @Schema(description = "Codes of organisations.", example = "[\"unodc\"]")
            @Size(max = Limits.PARTNERS)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.NAME) String> partners,

            @Schema(description = "Other states; a joint measure counts once.", example = "[\"KG\"]")
            @Size(max = Limits.PARTNERS)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.STATE) String> jointWith) {

        EntryDetails.Measure part() {
            return new EntryDetails.Measure(
                    Text.of(title),
                    kind,
                    from,
                    to,
                    partners == null ? List.of() : partners,
                    jointWith == null ? List.of() : jointWith);
        }
    }

    @Schema(name = "IndicatorValue")
    record Indicator(
            @Schema(
                    description = "Its code: one that the cycle's version of the catalogue defines for the commitment.",
                    example = "officers-trained")
            @NotNull
            @Pattern(regexp = Forms.NAME)
            String indicator,

            @Schema(description = "That of the definition.") @NotNull
            Unit unit,

            @Schema(description = NO_DATA, example = "120") @Pattern(regexp = Forms.DECIMAL) @Nullable
            String value,

            @Schema(description = "ISO 4217, with MONEY and only with it.", example = "USD")
            @Pattern(regexp = Forms.CURRENCY)
            @Nullable
            String currency,

            @Schema(
                    description =
                            "The same in categories of the definition: SEX for those of its dimension \"sex\", AGE for those of"
                                    + " \"age\" and \"age-group\", OTHER for those of any other.")
            @Size(max = Limits.SHARES)
            @Nullable
            List<@NotNull @Valid Share> by) {

        EntryDetails.IndicatorValue part() {
            return new EntryDetails.IndicatorValue(
                    indicator,
                    unit,
                    value,
                    currency,
                    by == null ? List.of() : by.stream().map(Share::part).toList());
        }
    }

    @Schema(name = "IndicatorShare")
    record Share(
            @NotNull Dimension dimension,

            @Schema(description = "A category of the definition.", example = "female")
            @NotNull
            @Pattern(regexp = Forms.GROUP)
            String group,

            @Schema(description = NO_DATA, example = "40") @Pattern(regexp = Forms.DECIMAL) @Nullable
            String value) {

        EntryDetails.Share part() {
            return new EntryDetails.Share(dimension, group, value);
        }
    }

    @Schema(name = "Resource")
    record Resource(
            @NotNull ResourceKind kind,

            @Schema(description = "Decimal; needed but for IN_KIND.", example = "12500.50")
            @Pattern(regexp = Forms.AMOUNT)
            @Nullable
            String amount,

            @Schema(description = "ISO 4217, with an amount.", example = "USD")
            @Pattern(regexp = Forms.CURRENCY)
            @Nullable
            String currency,

            @Schema(description = "State or organisation.", example = "unodc") @Pattern(regexp = Forms.READER) @Nullable
            String donor,

            @Size(min = 1, max = Limits.LINE) @Nullable String note) {

        EntryDetails.Resource part() {
            EntryDetails.Money money = amount == null && currency == null
                    ? null
                    : new EntryDetails.Money(amount == null ? "" : amount, currency == null ? "" : currency);
            return new EntryDetails.Resource(kind, money, donor, note == null ? null : Text.of(note));
        }
    }

    @Schema(name = "Evidence")
    record Evidence(
            @NotNull @Size(min = 1, max = Limits.LINE) String title,

            @Schema(
                    description = "Where it is, or a file that was sent for the report.",
                    example = "https://customs.example.org/2026/scanners.pdf")
            @NotNull
            @Size(max = Limits.LINK)
            @Pattern(regexp = Forms.EVIDENCE_LINK)
            String link,

            @Schema(example = "application/pdf") @NotNull @Pattern(regexp = Forms.MEDIA_TYPE)
            String mediaType,

            @Schema(description = "Of what the link leads to, lower hex; needed with a file.")
            @Pattern(regexp = Forms.SHA_256)
            @Nullable
            String sha256) {

        EntryDetails.Evidence part() {
            Matcher file = FILE.matcher(link);
            return file.matches()
                    ? new EntryDetails.Evidence(Text.of(title), Text.of(link), mediaType, null, file(file.group(1)))
                    : new EntryDetails.Evidence(Text.of(title), Text.of(link), mediaType, sha256);
        }

        private EntryDetails.EvidenceFile file(String id) {
            return new EntryDetails.EvidenceFile(UUID.fromString(id), Text.of(sha256 == null ? "" : sha256));
        }
    }

    @Schema(name = "Translation")
    record Translation(
            @NotNull @Pattern(regexp = Forms.LANGUAGE) @Schema(example = "ru")
            String language,

            @NotNull TranslationKind kind,

            @NotNull @Size(min = 1, max = Limits.NARRATIVE) String narrative) {

        EntryDetails.Translation part() {
            return new EntryDetails.Translation(language, kind, Text.of(narrative));
        }
    }
}
