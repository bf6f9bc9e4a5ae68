package org.tallystick.query.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ExternalClearance;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.StepCleared;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.report.Visibility;

/** One report, moved on by a random permitted step at a time. */
final class RandomReport {

    private static final List<String> STEPS = List.of("mfa", "council");
    private static final UUID PERSON = History.id("person");

    private final History history;
    private final Random dice;
    private final String period;
    private final String state;
    private final String agency;
    private final UUID id;
    private final Map<String, Integer> entries = new TreeMap<>();
    private boolean opened;
    private int submission;
    private int version;
    private int clearedSteps = -1;

    RandomReport(History history, Random dice, String period, String state, String agency) {
        this.history = history;
        this.dice = dice;
        this.period = period;
        this.state = state;
        this.agency = agency;
        this.id = ReportId.of(TestCatalogue.INSTRUMENT, period, state, agency);
    }

    void step() {
        if (!opened) {
            open();
        } else if (clearedSteps < 0) {
            draftOrSubmit();
        } else if (clearedSteps < STEPS.size()) {
            clearOrReturn();
        } else {
            release();
        }
    }

    private void open() {
        List<BoundStep> steps =
                List.of(new BoundStep("mfa", "ROLE", "clearer"), new BoundStep("council", "AGENCY", "interior"));
        BoundChain chain = new BoundChain("default", 1, steps);
        add("reporter", new ReportOpened(TestCatalogue.INSTRUMENT, period, state, agency, 1, chain));
        opened = true;
    }

    private void draftOrSubmit() {
        if (dice.nextInt(3) > 0) {
            TestCatalogue.some(dice).forEach(this::record);
            return;
        }
        submission++;
        clearedSteps = 0;
        add("reporter", new ReportSubmitted(submission, PERSON, entries.isEmpty() ? History.text("/nilReason") : null));
    }

    private void record(String commitment) {
        EntryStatus status = one(EntryStatus.values());
        add(
                "reporter",
                new EntryRecorded(
                        commitment,
                        entries.merge(commitment, 1, Integer::sum),
                        status,
                        visibility(),
                        List.of("KG"),
                        "en",
                        PERSON,
                        History.text("/narrative"),
                        status == EntryStatus.STALLED ? History.text("/reason") : null));
    }

    private void clearOrReturn() {
        String step = STEPS.get(clearedSteps);
        if (dice.nextInt(4) == 0) {
            String to = clearedSteps > 0 && dice.nextBoolean() ? STEPS.get(clearedSteps - 1) : null;
            List<EntryComment> comments = entries.keySet().stream()
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
        entries.forEach((commitment, v) ->
                add("coordinator", new EntryReleased(commitment, v, version, visibility(), List.of("KG"), audience)));
        add("coordinator", new ReportReleased(version, audience));
        clearedSteps = -1;
    }

    private Visibility visibility() {
        return one(Visibility.values());
    }

    private <T> T one(T[] of) {
        return of[dice.nextInt(of.length)];
    }

    private void add(String role, ReportEvent event) {
        history.add("report/" + id, state, role, role.equals("reporter") ? agency : null, event);
    }
}
