package org.tallystick.query.feed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.StepCleared;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.report.Visibility;

/** What happens to one report, told step by step; its chain is {@code mfa}, then {@code council}. */
public final class ReportStory {

    private static final UUID PERSON = History.id("person");

    private final History history;
    private final String state;
    private final String agency;
    private final UUID id;
    private final Map<String, EntryRecorded> entries = new TreeMap<>();
    private int submission;
    private int version;

    private ReportStory(History history, String state, String agency, String cycle) {
        this.history = history;
        this.state = state;
        this.agency = agency;
        this.id = ReportId.of(TestCatalogue.INSTRUMENT, cycle, state, agency);
        List<BoundStep> steps =
                List.of(new BoundStep("mfa", "ROLE", "clearer"), new BoundStep("council", "AGENCY", "interior"));
        add(
                "reporter",
                new ReportOpened(
                        TestCatalogue.INSTRUMENT, cycle, state, agency, 1, new BoundChain("default", 1, steps)));
    }

    public static ReportStory open(History history, String state, String agency) {
        return new ReportStory(history, state, agency, "2026-H2");
    }

    public UUID id() {
        return id;
    }

    public ReportStory recorded(String commitment, Visibility visibility, String narrative, String... named) {
        EntryRecorded before = entries.get(commitment);
        EntryRecorded entry = new EntryRecorded(
                commitment,
                before == null ? 1 : before.entryVersion() + 1,
                EntryStatus.UNDER_WAY,
                visibility,
                List.of(named),
                "en",
                PERSON,
                Text.of(narrative),
                null);
        entries.put(commitment, entry);
        return add("reporter", entry);
    }

    public ReportStory submitted() {
        return add("reporter", new ReportSubmitted(++submission, PERSON, null));
    }

    public ReportStory submittedNil(String reason) {
        return add("reporter", new ReportSubmitted(++submission, PERSON, Text.of(reason)));
    }

    public ReportStory cleared(String step, @Nullable String next) {
        return add("clearer", new StepCleared(submission, step, PERSON, null, next));
    }

    public ReportStory returned(String step, String reason, String commitment, String comment) {
        EntryComment on = new EntryComment(commitment, Text.of(comment));
        return add("clearer", new ReportReturned(submission, step, null, PERSON, Text.of(reason), List.of(on)));
    }

    public ReportStory released() {
        version++;
        List<String> audience = List.of(TestCatalogue.INSTRUMENT);
        entries.values()
                .forEach(e -> add(
                        "coordinator",
                        new EntryReleased(
                                e.commitment(), e.entryVersion(), version, e.visibility(), e.named(), audience)));
        return add("coordinator", new ReportReleased(version, audience));
    }

    private ReportStory add(String role, ReportEvent event) {
        history.add("report/" + id, state, role, role.equals("reporter") ? agency : null, event);
        return this;
    }
}
