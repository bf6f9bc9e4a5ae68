package org.tallystick.query.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tallystick.events.report.ReportEvent.ChainVersion;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.DelegationEnded;
import org.tallystick.events.report.ReportEvent.Draft;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.events.report.ReportEvent.EntryDelegated;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.events.report.ReportEvent.ExternalClearance;
import org.tallystick.events.report.ReportEvent.QueryAnswered;
import org.tallystick.events.report.ReportEvent.ReleasedBefore;
import org.tallystick.events.report.ReportEvent.ReportAcknowledged;
import org.tallystick.events.report.ReportEvent.ReportCorrected;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportQueried;
import org.tallystick.events.report.ReportEvent.ReportRecalled;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportRouted;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.events.report.ReportEvent.StepCleared;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.report.Visibility;

/** One report, moved on by a random permitted step at a time. */
final class RandomReport {

    private static final List<String> STEPS = List.of("mfa", "council");
    private static final List<BoundStep> ROUTE =
            List.of(new BoundStep("mfa", "ROLE", "clearer"), new BoundStep("council", "AGENCY", "interior"));
    private static final UUID PERSON = History.id("person");

    private final History history;
    private final Random dice;
    private final RandomVisibility visibility;
    private final String period;
    private final String state;
    private final String agency;
    private final UUID id;
    private final Map<String, Integer> entries = new TreeMap<>();
    private boolean opened;
    private int submission;
    private int version;
    private int clearedSteps = -1;
    private int queries;
    private int answers;
    private boolean withdrawn;
    private @Nullable String delegated;
    private final Map<String, Integer> released = new TreeMap<>();
    private final Map<String, Integer> there = new TreeMap<>();

    RandomReport(
            History history, Random dice, RandomVisibility visibility, String period, String state, String agency) {
        this.history = history;
        this.dice = dice;
        this.visibility = visibility;
        this.period = period;
        this.state = state;
        this.agency = agency;
        this.id = ReportId.of(TestCatalogue.INSTRUMENT, period, state, agency);
    }

    /** Whatever the dice say, everything happens once. */
    void wholeLife() {
        open();
        record("I.1.1");
        delegate("I.1.1");
        submission++;
        add(
                "reporter",
                new ReportSubmitted(submission, PERSON, PERSON, null, History.signed(state, agency, submission)));
        add("clearer", new StepCleared(submission, STEPS.getFirst(), PERSON, null, STEPS.getLast()));
        add("clearer", new StepCleared(submission, STEPS.getLast(), PERSON, null, null));
        release();
        queries++;
        add("secretariat", new ReportQueried(queries, version, null, PERSON, History.text("/question")));
        answer();
        reclassify("I.1.1");
        expunge("I.1.1");
        add("coordinator", new ReportWithdrawn(version, PERSON, History.text("/authority"), History.text("/reason")));
    }

    void step() {
        if (!opened) {
            open();
        } else if (withdrawn) {
            return;
        } else if (version > 0 && dice.nextInt(3) == 0) {
            followOn();
        } else if (clearedSteps < 0) {
            draftOrSubmit();
        } else if (clearedSteps < STEPS.size()) {
            clearOrReturn();
        } else {
            release();
        }
    }

    private void open() {
        BoundChain chain = new BoundChain("default", 1, ROUTE);
        add("reporter", new ReportOpened(TestCatalogue.INSTRUMENT, period, state, agency, 1, chain, List.of()));
        opened = true;
    }

    private void draftOrSubmit() {
        if (dice.nextInt(3) > 0) {
            draft();
            return;
        }
        submission++;
        clearedSteps = 0;
        if (dice.nextInt(4) == 0) {
            add("reporter", new ReportRouted(submission, List.of(new ChainVersion("default", 1)), ROUTE));
        }
        add(
                "reporter",
                new ReportSubmitted(submission, PERSON, PERSON, there.isEmpty() ? History.text("/nilReason") : null));
    }

    private void draft() {
        List<String> present = List.copyOf(there.keySet());
        switch (present.isEmpty() ? 0 : dice.nextInt(5)) {
            case 3 -> remove(present.get(dice.nextInt(present.size())));
            case 4 -> delegate(present.getFirst());
            default -> TestCatalogue.some(dice).forEach(this::record);
        }
    }

    private void remove(String commitment) {
        Integer last = there.remove(commitment);
        add("reporter", new EntryRemoved(commitment, last == null ? 0 : last, PERSON, PERSON));
    }

    private void delegate(String commitment) {
        if (delegated == null) {
            add("reporter", new EntryDelegated(commitment, "fiu", PERSON, History.text("/reason")));
            delegated = commitment;
        } else {
            add("reporter", new DelegationEnded(delegated, "fiu", PERSON));
            delegated = null;
        }
    }

    private void followOn() {
        List<String> known = List.copyOf(released.keySet());
        switch (dice.nextInt(7)) {
            case 0 ->
                add("secretariat", new ReportQueried(++queries, version, null, PERSON, History.text("/question")));
            case 1 -> answer();
            case 2, 3 -> {
                if (!known.isEmpty()) {
                    reclassify(known.get(dice.nextInt(known.size())));
                }
            }
            case 4 -> {
                if (clearedSteps < 0) {
                    add("coordinator", new ReportCorrected(version, PERSON, PERSON, History.text("/reason")));
                    clearedSteps = 0;
                    add("coordinator", new ReportSubmitted(++submission, PERSON, PERSON, null));
                }
            }
            case 5 -> {
                if (!known.isEmpty()) {
                    expunge(known.get(dice.nextInt(known.size())));
                }
            }
            default -> withdraw();
        }
    }

    private void answer() {
        if (answers < queries) {
            add("coordinator", new QueryAnswered(++answers, PERSON, History.text("/answer")));
        }
    }

    private void reclassify(String commitment) {
        int of = released.getOrDefault(commitment, 1);
        add(
                "coordinator",
                new EntryReclassified(
                        commitment, of, visibility(commitment), List.of("KG"), PERSON, History.text("/reason")));
    }

    private void expunge(String commitment) {
        int version = 1 + dice.nextInt(entries.getOrDefault(commitment, 1));
        add(
                "coordinator",
                version % 2 == 0
                        ? new DraftsErased(1, List.of(new Draft(commitment, version)))
                        : new ContentExpunged(
                                commitment, version, PERSON, History.text("/authority"), History.text("/reason")));
    }

    private void withdraw() {
        if (dice.nextBoolean()) {
            withdrawn = true;
            add(
                    "coordinator",
                    new ReportWithdrawn(version, PERSON, History.text("/authority"), History.text("/reason")));
        }
    }

    private void record(String commitment) {
        EntryStatus status = one(EntryStatus.values());
        there.put(commitment, entries.getOrDefault(commitment, 0) + 1);
        add(
                "reporter",
                new EntryRecorded(
                        commitment,
                        entries.merge(commitment, 1, Integer::sum),
                        status,
                        visibility(commitment),
                        List.of("KG"),
                        "en",
                        PERSON,
                        PERSON,
                        History.text("/narrative"),
                        status == EntryStatus.STALLED ? History.text("/reason") : null,
                        dice.nextInt(4) > 0 ? null : new ReleasedBefore(id, 1, 1),
                        dice.nextBoolean() ? null : details()));
    }

    private static EntryDetails details() {
        Text title = History.text("/details/measures/0/title");
        return new EntryDetails(
                List.of(new Measure(title, MeasureKind.TRAINING, null, null, List.of("unodc"), List.of("KG"))),
                List.of(
                        new IndicatorValue("officers-trained", Unit.COUNT, "7", List.of()),
                        new IndicatorValue("terrorist-funds-frozen", Unit.MONEY, "12.50", "USD", List.of())),
                List.of(new Resource(ResourceKind.DONOR, new Money("12.50", "USD"), "eu", null)),
                List.of(History.text("/details/challenges/0")),
                List.of(History.text("/details/goodPractices/0")),
                List.of(History.text("/details/assistanceNeeded/0")),
                null,
                List.of(),
                List.of());
    }

    private void clearOrReturn() {
        if (clearedSteps == 0 && dice.nextInt(6) == 0) {
            add("reporter", new ReportRecalled(submission, PERSON, PERSON, History.text("/reason")));
            clearedSteps = -1;
            return;
        }
        String step = STEPS.get(clearedSteps);
        if (dice.nextInt(4) == 0) {
            String to = clearedSteps > 0 && dice.nextBoolean() ? STEPS.get(clearedSteps - 1) : null;
            List<EntryComment> comments = there.keySet().stream()
                    .limit(1)
                    .map(c -> new EntryComment(c, History.text("/comments/0/comment")))
                    .toList();
            add("clearer", new ReportReturned(submission, step, to, PERSON, History.text("/reason"), comments));
            clearedSteps = to == null ? -1 : clearedSteps - 1;
            return;
        }
        clearedSteps++;
        String next = clearedSteps < STEPS.size() ? STEPS.get(clearedSteps) : null;
        add("clearer", new StepCleared(submission, step, PERSON, external(), next));
    }

    private @Nullable ExternalClearance external() {
        return dice.nextInt(5) > 0
                ? null
                : new ExternalClearance(
                        History.text("/external/authority"),
                        History.text("/external/reference"),
                        LocalDate.of(2026, 8, 1));
    }

    private void release() {
        version++;
        List<String> audience = List.of(TestCatalogue.INSTRUMENT);
        there.forEach((commitment, v) -> {
            released.put(commitment, version);
            add(
                    "coordinator",
                    new EntryReleased(commitment, v, version, visibility(commitment), List.of("KG"), audience));
        });
        add("coordinator", new ReportReleased(version, audience));
        if (dice.nextBoolean()) {
            add("secretariat", new ReportAcknowledged(version, PERSON));
        }
        clearedSteps = -1;
    }

    private Visibility visibility(String commitment) {
        return visibility.of(id + commitment, Visibility.values());
    }

    private <T> T one(T[] of) {
        return of[dice.nextInt(of.length)];
    }

    private void add(String role, ReportEvent event) {
        history.add("report/" + id, state, role, role.equals("reporter") ? agency : null, event);
    }
}
