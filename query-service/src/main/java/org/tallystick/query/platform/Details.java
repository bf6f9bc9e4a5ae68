package org.tallystick.query.platform;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.events.report.EntryDetails.MeasureKind;
import org.tallystick.events.report.EntryDetails.Money;
import org.tallystick.events.report.EntryDetails.ResourceKind;
import org.tallystick.events.report.EntryDetails.TranslationKind;

/**
 * What an entry tells beside status and narrative, its texts readable; a text that was destroyed reads null.
 *
 * @param safeguards note on human rights and gender
 */
public record Details(
        List<Measure> measures,
        List<IndicatorValue> indicators,
        List<Resource> resources,
        List<@Nullable String> challenges,
        List<@Nullable String> goodPractices,
        List<@Nullable String> assistanceNeeded,
        @Nullable String safeguards,
        List<Evidence> evidence,
        List<Translation> translations) {

    /** @param jointWith other states; the measure counts once */
    public record Measure(
            @Nullable String title,
            MeasureKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> partners,
            List<String> jointWith) {}

    /**
     * @param unit that of the definition
     * @param value decimal; null where there are no data, or where it is suppressed
     * @param currency ISO 4217, of money alone
     * @param suppressed whether a small count is hidden, here or in a part
     */
    public record IndicatorValue(
            String indicator,
            Unit unit,
            @Nullable String value,
            @Nullable String currency,
            boolean suppressed,
            List<Share> by) {}

    /** @param value as of the whole */
    public record Share(
            Dimension dimension, String group, @Nullable String value, boolean suppressed) {}

    public record Resource(
            ResourceKind kind,
            @Nullable Money money,
            @Nullable String donor,
            @Nullable String note) {}

    /** @param sha256 of what the link led to, lower hex */
    public record Evidence(
            @Nullable String title,
            @Nullable String link,
            String mediaType,
            @Nullable String sha256) {}

    /** The original prevails. */
    public record Translation(
            String language, TranslationKind kind, @Nullable String narrative) {}
}
