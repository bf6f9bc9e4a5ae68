package org.tallystick.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tallystick.events.Text;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.events.report.EntryDetails.Evidence;
import org.tallystick.events.report.EntryDetails.EvidenceFile;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.EntryDetails.Measure;
import org.tallystick.events.report.EntryDetails.MeasureKind;
import org.tallystick.events.report.EntryDetails.Money;
import org.tallystick.events.report.EntryDetails.Resource;
import org.tallystick.events.report.EntryDetails.ResourceKind;
import org.tallystick.events.report.EntryDetails.Share;

/** What an entry tells beside its status, bit by bit. */
public final class DetailStory {

    private final List<Measure> measures = new ArrayList<>();
    private final List<IndicatorValue> indicators = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Text> challenges = new ArrayList<>();
    private final List<Text> practices = new ArrayList<>();
    private final List<Text> needed = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    public DetailStory practice(String text) {
        practices.add(Text.of(text));
        return this;
    }

    public DetailStory challenge(String text) {
        challenges.add(Text.of(text));
        return this;
    }

    public DetailStory needs(String text) {
        needed.add(Text.of(text));
        return this;
    }

    /** A training. */
    public DetailStory measure(String title, List<String> partners, String... jointWith) {
        measures.add(new Measure(Text.of(title), MeasureKind.TRAINING, null, null, partners, List.of(jointWith)));
        return this;
    }

    public DetailStory donated(String donor, String amount) {
        resources.add(new Resource(ResourceKind.DONOR, new Money(amount, "USD"), donor, null));
        return this;
    }

    public DetailStory inKind(String donor) {
        resources.add(new Resource(ResourceKind.IN_KIND, null, donor, Text.of("Ten radios")));
        return this;
    }

    /** A count, of women and men; null where there are no data. */
    public DetailStory counted(String indicator, String women, String men, String all) {
        List<Share> by = List.of(new Share(Dimension.SEX, "F", women), new Share(Dimension.SEX, "M", men));
        indicators.add(new IndicatorValue(indicator, Unit.COUNT, all, by));
        return this;
    }

    public DetailStory noData(String indicator) {
        indicators.add(new IndicatorValue(indicator, Unit.COUNT, null, List.of()));
        return this;
    }

    public DetailStory money(String indicator, String amount, String currency) {
        indicators.add(new IndicatorValue(indicator, Unit.MONEY, amount, currency, List.of()));
        return this;
    }

    public DetailStory evidence(String title) {
        evidence.add(new Evidence(Text.of(title), Text.of("https://example.org/a"), "text/html", null));
        return this;
    }

    /** A file that was sent for the report. */
    public DetailStory file(String link, UUID id, String mediaType, String sha256) {
        EvidenceFile file = new EvidenceFile(id, Text.of(sha256));
        evidence.add(new Evidence(Text.of("Sent"), Text.of(link), mediaType, null, file));
        return this;
    }

    public EntryDetails told() {
        return new EntryDetails(
                measures, indicators, resources, challenges, practices, needed, null, evidence, List.of());
    }
}
