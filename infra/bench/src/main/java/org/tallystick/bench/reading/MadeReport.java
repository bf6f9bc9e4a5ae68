package org.tallystick.bench.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.bench.content.Words;
import org.tallystick.events.Text;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.EntryDetails.Measure;
import org.tallystick.events.report.EntryDetails.MeasureKind;
import org.tallystick.events.report.EntryDetails.Money;
import org.tallystick.events.report.EntryDetails.Resource;
import org.tallystick.events.report.EntryDetails.ResourceKind;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.QueryAnswered;
import org.tallystick.events.report.ReportEvent.ReportAcknowledged;
import org.tallystick.events.report.ReportEvent.ReportCorrected;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportQueried;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.events.report.ReportEvent.StepCleared;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.report.Visibility;

/** One report's life: about ten entries, mostly cleared and released at once, sometimes returned, queried, corrected, withdrawn. */
final class MadeReport {

    static final String INDICATOR = "trained";

    private static final UUID PERSON = UUID.fromString("018f6f2e-9c1d-7b3a-8f00-5d2c1a7e9b44");
    private static final List<EntryStatus> STATUSES = List.of(
            EntryStatus.NOT_STARTED,
            EntryStatus.PLANNED,
            EntryStatus.UNDER_WAY,
            EntryStatus.UNDER_WAY,
            EntryStatus.SUBSTANTIAL);
    private static final List<Visibility> VISIBILITIES = List.of(
            Visibility.PARTICIPANTS,
            Visibility.PARTICIPANTS,
            Visibility.PUBLIC,
            Visibility.PUBLIC,
            Visibility.NATIONAL);

    private final MadeLedger ledger;
    private final Random dice;
    private final String instrument;
    private final String state;
    private final String agency;
    private final String stream;
    private final String period;
    private final Map<String, EntryRecorded> entries = new LinkedHashMap<>();
    private int submission;
    private int version;

    MadeReport(MadeLedger ledger, Random dice, String instrument, String period, String state, String agency) {
        this.ledger = ledger;
        this.dice = dice;
        this.instrument = instrument;
        this.period = period;
        this.state = state;
        this.agency = agency;
        this.stream = "report/" + ReportId.of(instrument, period, state, agency);
    }

    void live() {
        BoundChain chain = new BoundChain("default", 1, List.of(new BoundStep(Words.STEP, "ROLE", "coordinator")));
        add("reporter", new ReportOpened(instrument, period, state, agency, 1, chain, List.of()));
        List<String> paths = new ArrayList<>(MadeLedger.mandate(agency));
        Collections.shuffle(paths, dice);
        paths.subList(0, 8 + dice.nextInt(5)).forEach(this::record);
        submit();
        if (chance(10)) {
            Text reason = Text.of(Words.REASON);
            add("clearer", new ReportReturned(submission, Words.STEP, null, PERSON, reason, List.of()));
            record(paths.getFirst());
            submit();
        }
        release();
        afterwards(paths);
        ledger.forget(stream);
    }

    private void afterwards(List<String> paths) {
        if (chance(50)) {
            add("secretariat", new ReportAcknowledged(version, PERSON));
        }
        if (chance(10)) {
            add("secretariat", new ReportQueried(1, version, paths.getFirst(), PERSON, Text.of("Since when?")));
            add("coordinator", new QueryAnswered(1, PERSON, Text.of("Since the spring.")));
        }
        if (chance(10)) {
            add("coordinator", new ReportCorrected(version, PERSON, PERSON, Text.of("A wrong figure")));
            record(paths.getFirst());
            submit();
            release();
        }
        if (chance(3)) {
            add(
                    "coordinator",
                    new EntryReclassified(
                            paths.getFirst(),
                            version,
                            Visibility.NATIONAL,
                            List.of(),
                            PERSON,
                            Text.of("Less is enough")));
        }
        if (chance(1)) {
            Text authority = Text.of("The ministry");
            add("coordinator", new ReportWithdrawn(version, PERSON, authority, Text.of("An error")));
        }
    }

    private void record(String commitment) {
        EntryRecorded before = entries.get(commitment);
        EntryRecorded entry = new EntryRecorded(
                commitment,
                before == null ? 1 : before.entryVersion() + 1,
                STATUSES.get(dice.nextInt(STATUSES.size())),
                before == null ? VISIBILITIES.get(dice.nextInt(VISIBILITIES.size())) : before.visibility(),
                List.of(),
                "en",
                PERSON,
                PERSON,
                Text.of(Words.narrative(commitment)),
                null,
                null,
                chance(50) ? details(commitment) : null);
        entries.put(commitment, entry);
        add("reporter", entry);
    }

    private @Nullable EntryDetails details(String commitment) {
        return new EntryDetails(
                List.of(new Measure(
                        Text.of("A course on " + commitment),
                        MeasureKind.TRAINING,
                        null,
                        null,
                        List.of("unoct"),
                        List.of())),
                List.of(new IndicatorValue(INDICATOR, Unit.COUNT, Integer.toString(5 + dice.nextInt(500)), List.of())),
                chance(30)
                        ? List.of(new Resource(ResourceKind.DONOR, new Money("12000.00", "USD"), "unoct", null))
                        : List.of(),
                chance(30) ? List.of(Text.of("Staff leaves for better pay")) : List.of(),
                chance(30) ? List.of(Text.of("Officers of two services train together, in pairs")) : List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private void submit() {
        add("reporter", new ReportSubmitted(++submission, PERSON, PERSON, null));
    }

    private void release() {
        add("clearer", new StepCleared(submission, Words.STEP, PERSON, null, null));
        version++;
        List<String> audience = List.of(instrument);
        entries.values()
                .forEach(e -> add(
                        "coordinator",
                        new EntryReleased(
                                e.commitment(), e.entryVersion(), version, e.visibility(), e.named(), audience)));
        add("coordinator", new ReportReleased(version, audience));
    }

    private boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }

    private void add(String role, ReportEvent event) {
        ledger.add(stream, state, role.equals("reporter") ? agency : null, role, event);
    }
}
