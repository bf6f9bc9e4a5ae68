package org.tallystick.query.position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.events.report.ReportEvent.ReportCorrected;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportRecalled;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.events.report.ReportEvent.StepCleared;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.report.Visibility;

/** One report, told step by step. */
final class ReportStory {

    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final BoundChain CHAIN =
            new BoundChain("default", 1, List.of(new BoundStep("mfa", "ROLE", "clearer")));

    private final Ledger ledger;
    private final Agency agency;
    private final String instrument;
    private final UUID id;
    private final Map<String, Integer> entries = new HashMap<>();
    private int version;

    ReportStory(Ledger ledger, Agency agency, String period) {
        this(ledger, agency, PositionStory.PLAN, period);
    }

    ReportStory(Ledger ledger, Agency agency, String instrument, String period) {
        this.ledger = ledger;
        this.agency = agency;
        this.instrument = instrument;
        this.id = ReportId.of(instrument, period, agency.state(), agency.code());
        add(new ReportOpened(instrument, period, agency.state(), agency.code(), 1, CHAIN, List.of()));
    }

    ReportStory says(String path, EntryStatus status) {
        return says(path, status, null);
    }

    ReportStory says(String path, EntryStatus status, @Nullable EntryDetails details) {
        add(new EntryRecorded(
                path,
                entries.merge(path, 1, Integer::sum),
                status,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                PERSON,
                PERSON,
                Text.of("What was done about " + path),
                null,
                null,
                details));
        return this;
    }

    ReportStory removes(String path) {
        add(new EntryRemoved(path, entries.getOrDefault(path, 0), PERSON, PERSON));
        return this;
    }

    ReportStory submitted() {
        add(new ReportSubmitted(1, PERSON, PERSON, null));
        return this;
    }

    ReportStory submittedAgain(int submission) {
        add(new ReportSubmitted(submission, PERSON, PERSON, null));
        return this;
    }

    ReportStory recalled(int submission) {
        add(new ReportRecalled(submission, PERSON, PERSON, Text.of("Too early")));
        return this;
    }

    ReportStory corrected() {
        add(new ReportCorrected(version, PERSON, PERSON, Text.of("Counted twice")));
        return this;
    }

    ReportStory reclassified(String path, int ofVersion, Visibility visibility, String... named) {
        add(new EntryReclassified(path, ofVersion, visibility, List.of(named), PERSON, Text.of("Less is enough")));
        return this;
    }

    ReportStory withdrawn() {
        add(new ReportWithdrawn(version, PERSON, Text.of("Ministry"), Text.of("In error")));
        return this;
    }

    ReportStory submittedNil() {
        add(new ReportSubmitted(1, PERSON, PERSON, Text.of("Nothing in this half-year")));
        return this;
    }

    ReportStory returned() {
        add(new ReportReturned(1, "mfa", null, PERSON, Text.of("Say more"), List.of()));
        return this;
    }

    ReportStory released(Visibility visibility, List<String> named, String... paths) {
        version++;
        add(new StepCleared(1, "mfa", PERSON, null, null));
        for (String path : paths) {
            int entryVersion = entries.getOrDefault(path, 0);
            add(new EntryReleased(path, entryVersion, version, visibility, named, List.of(instrument)));
        }
        add(new ReportReleased(version, List.of(instrument)));
        return this;
    }

    ReportStory released(String... paths) {
        return released(Visibility.PARTICIPANTS, List.of(), paths);
    }

    /** Recorded, submitted, cleared and released to the participants, at one go. */
    ReportStory releases(String path, EntryStatus status) {
        return says(path, status).submitted().released(path);
    }

    ReportStory releases(String path, EntryStatus status, Visibility visibility, @Nullable String named) {
        return says(path, status).submitted().released(visibility, named == null ? List.of() : List.of(named), path);
    }

    private void add(ReportEvent event) {
        ledger.add("report/" + id, agency.state(), event);
    }
}
