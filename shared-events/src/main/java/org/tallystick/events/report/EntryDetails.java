package org.tallystick.events.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Indicator.Unit;

/**
 * What an entry tells beside status and narrative. Codes, dates and numbers are clear; whatever a person typed is a text.
 *
 * @param indicators values of indicators that the instrument defines
 * @param safeguards note on human rights and gender
 */
public record EntryDetails(
        List<Measure> measures,
        List<IndicatorValue> indicators,
        List<Resource> resources,
        List<Text> challenges,
        List<Text> goodPractices,
        List<Text> assistanceNeeded,
        @Nullable Text safeguards,
        List<Evidence> evidence,
        List<Translation> translations) {

    public EntryDetails {
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
        resources = List.copyOf(resources);
        challenges = List.copyOf(challenges);
        goodPractices = List.copyOf(goodPractices);
        assistanceNeeded = List.copyOf(assistanceNeeded);
        evidence = List.copyOf(evidence);
        translations = List.copyOf(translations);
    }

    public enum MeasureKind {
        LEGISLATION,
        POLICY,
        OPERATION,
        TRAINING,
        EQUIPMENT,
        COOPERATION,
        AWARENESS,
        OTHER
    }

    /**
     * @param partners codes of organisations
     * @param jointWith other states, ISO 3166-1 alpha-2; a joint measure counts once
     */
    public record Measure(
            Text title,
            MeasureKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> partners,
            List<String> jointWith) {
        public Measure {
            partners = List.copyOf(partners);
            jointWith = List.copyOf(jointWith);
        }
    }

    public enum Dimension {
        SEX,
        AGE,
        OTHER;

        /** Which of them a definition means by the code of its dimension. */
        public static Dimension of(String code) {
            return switch (code) {
                case "sex" -> SEX;
                case "age", "age-group" -> AGE;
                default -> OTHER;
            };
        }
    }

    /**
     * @param indicator its code
     * @param unit that of the definition
     * @param value decimal, null where there are no data, which is not zero
     * @param currency ISO 4217, of money and of nothing else
     */
    public record IndicatorValue(
            String indicator,
            Unit unit,
            @Nullable String value,
            @Nullable String currency,
            List<Share> by) {
        public IndicatorValue {
            by = List.copyOf(by);
        }

        /** Of what is no money. */
        public IndicatorValue(String indicator, Unit unit, @Nullable String value, List<Share> by) {
            this(indicator, unit, value, null, by);
        }

        /** Whether it is told as {@code definition} has it. */
        public boolean follows(Indicator definition) {
            return indicator.equals(definition.code())
                    && unit == definition.unit()
                    && by.stream().allMatch(share -> share.divides(definition));
        }
    }

    /**
     * A part of a value.
     *
     * @param group code within the dimension
     * @param value decimal, null where there are no data
     */
    public record Share(
            Dimension dimension, String group, @Nullable String value) {

        /** Whether {@code definition} has the group in that dimension. */
        public boolean divides(Indicator definition) {
            return definition.dimensions().stream()
                    .filter(defined -> Dimension.of(defined.code()) == dimension)
                    .anyMatch(defined -> defined.categories().contains(group));
        }
    }

    public enum ResourceKind {
        BUDGET,
        DONOR,
        IN_KIND
    }

    /** @param donor code of an organisation or a state */
    public record Resource(
            ResourceKind kind,
            @Nullable Money money,
            @Nullable String donor,
            @Nullable Text note) {}

    /**
     * @param amount decimal
     * @param currency ISO 4217
     */
    public record Money(String amount, String currency) {}

    /**
     * Where something can be seen: elsewhere, or in a file that is kept with the report.
     *
     * @param sha256 of what the link led to, lower hex; null for a file, which has its own
     * @param file that the link leads to, null where the thing itself is elsewhere
     */
    public record Evidence(
            Text title,
            Text link,
            String mediaType,
            @Nullable String sha256,
            @Nullable EvidenceFile file) {

        /** Of what is elsewhere. */
        public Evidence(Text title, Text link, String mediaType, @Nullable String sha256) {
            this(title, link, mediaType, sha256, null);
        }

        Stream<Text> texts() {
            return Stream.of(Stream.of(title, link), Stream.ofNullable(file).map(EvidenceFile::sha256))
                    .flatMap(texts -> texts);
        }

        Evidence with(UnaryOperator<Text> change) {
            return new Evidence(
                    change.apply(title),
                    change.apply(link),
                    mediaType,
                    sha256,
                    file == null ? null : new EvidenceFile(file.id(), change.apply(file.sha256())));
        }
    }

    /**
     * Kept encrypted beside its key, and gone with the last entry that tells of it.
     *
     * @param id of the file, and of its key
     * @param sha256 of its content, lower hex; in clear, it would confirm a guess for ever
     */
    public record EvidenceFile(UUID id, Text sha256) {}

    public enum TranslationKind {
        OFFICIAL,
        COURTESY,
        MACHINE
    }

    /** Of the narrative; the original prevails. */
    public record Translation(String language, TranslationKind kind, Text narrative) {}

    public Stream<Text> texts() {
        return Stream.of(
                        measures.stream().map(Measure::title),
                        resources.stream().map(Resource::note).flatMap(Stream::ofNullable),
                        challenges.stream(),
                        goodPractices.stream(),
                        assistanceNeeded.stream(),
                        Stream.ofNullable(safeguards),
                        evidence.stream().flatMap(Evidence::texts),
                        translations.stream().map(Translation::narrative))
                .flatMap(texts -> texts);
    }

    /** The same with each text replaced. */
    public EntryDetails with(UnaryOperator<Text> change) {
        return new EntryDetails(
                measures.stream()
                        .map(m -> new Measure(
                                change.apply(m.title()), m.kind(), m.from(), m.to(), m.partners(), m.jointWith()))
                        .toList(),
                indicators,
                resources.stream()
                        .map(r -> new Resource(r.kind(), r.money(), r.donor(), optional(r.note(), change)))
                        .toList(),
                challenges.stream().map(change).toList(),
                goodPractices.stream().map(change).toList(),
                assistanceNeeded.stream().map(change).toList(),
                optional(safeguards, change),
                evidence.stream().map(e -> e.with(change)).toList(),
                translations.stream()
                        .map(t -> new Translation(t.language(), t.kind(), change.apply(t.narrative())))
                        .toList());
    }

    /** For another report: files stay with the one that they were sent for. */
    public EntryDetails withoutFiles() {
        return new EntryDetails(
                measures,
                indicators,
                resources,
                challenges,
                goodPractices,
                assistanceNeeded,
                safeguards,
                evidence.stream().filter(e -> e.file() == null).toList(),
                translations);
    }

    /** With those values of indicators alone. */
    public EntryDetails telling(Predicate<IndicatorValue> wanted) {
        return new EntryDetails(
                measures,
                indicators.stream().filter(wanted).toList(),
                resources,
                challenges,
                goodPractices,
                assistanceNeeded,
                safeguards,
                evidence,
                translations);
    }

    public Stream<UUID> files() {
        return evidence.stream().map(Evidence::file).filter(Objects::nonNull).map(EvidenceFile::id);
    }

    private static @Nullable Text optional(@Nullable Text text, UnaryOperator<Text> change) {
        return text == null ? null : change.apply(text);
    }
}
