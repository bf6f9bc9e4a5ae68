package org.tallystick.query.position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
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
    private final UUID id;
    private final Map<String, Integer> entries = new HashMap<>();
    private int version;

    ReportStory(Ledger ledger, Agency agency, String period) {
        this.ledger = ledger;
        this.agency = agency;
        this.id = ReportId.of(PositionStory.PLAN, period, agency.state(), agency.code());
        add(new ReportOpened(PositionStory.PLAN, period, agency.state(), agency.code(), 1, CHAIN));
    }

    ReportStory says(String path, EntryStatus status) {
        add(new EntryRecorded(
                path,
                entries.merge(path, 1, Integer::sum),
                status,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                PERSON,
                Text.of("What was done about " + path),
                null));
        return this;
    }

    ReportStory submitted() {
        add(new ReportSubmitted(1, PERSON, null));
        return this;
    }

    ReportStory submittedNil() {
        add(new ReportSubmitted(1, PERSON, Text.of("Nothing in this half-year")));
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
            add(new EntryReleased(path, entryVersion, version, visibility, named, List.of(PositionStory.PLAN)));
        }
        add(new ReportReleased(version, List.of(PositionStory.PLAN)));
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
