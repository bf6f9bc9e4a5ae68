package org.tallystick.query.position;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.determination.DeterminationEvent.DeterminationStepCleared;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.determination.DeterminationId;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.report.Visibility;

/** The determinations of Kazakhstan about one cell of the cycle {@code 2026-H1}, told step by step. */
final class DeterminationStory {

    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final ClearancePath PATH =
            new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer")));

    private final Ledger ledger;
    private final String commitment;
    private final UUID id;
    private int version;

    DeterminationStory(Ledger ledger, String commitment) {
        this.ledger = ledger;
        this.commitment = commitment;
        this.id = DeterminationId.of(PositionStory.PLAN, PositionStory.CYCLE, "KZ", commitment);
    }

    /** @param weighed whose first versions */
    DeterminationStory submits(EntryStatus status, Visibility visibility, Agency... weighed) {
        version++;
        List<Considered> considered = Stream.of(weighed)
                .map(agency -> new Considered(
                        ReportId.of(PositionStory.PLAN, PositionStory.CYCLE, agency.state(), agency.code()), 1))
                .toList();
        Content content = new Content(
                PositionStory.PLAN,
                PositionStory.CYCLE,
                commitment,
                1,
                status,
                considered,
                visibility,
                List.of(),
                "en",
                Text.of("Counted " + version));
        add(new DeterminationSubmitted(version, 1, PERSON, PERSON, content, PATH));
        return this;
    }

    DeterminationStory cleared() {
        add(new DeterminationStepCleared(version, new StepPassed(1, "mfa", PERSON, null, null)));
        return this;
    }

    DeterminationStory releases(EntryStatus status, Visibility visibility, Agency... weighed) {
        submits(status, visibility, weighed).cleared();
        add(new DeterminationReleased(version, visibility, List.of(), List.of(PositionStory.PLAN)));
        return this;
    }

    DeterminationStory revoked() {
        add(new DeterminationRevoked(version, PERSON, Text.of("In error")));
        return this;
    }

    private void add(DeterminationEvent event) {
        ledger.add("determination/" + id, "KZ", event);
    }
}
