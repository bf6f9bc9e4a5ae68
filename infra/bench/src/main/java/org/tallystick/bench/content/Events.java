package org.tallystick.bench.content;

import java.util.List;
import java.util.UUID;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.Visibility;

/** The events that our deciders make of the benchmark's calls, ready-made for contenders that decide nothing. */
public final class Events {

    private static final UUID PERSON = UUID.fromString("018f6f2e-9c1d-7b3a-8f00-5d2c1a7e9b44");
    private static final BoundChain CHAIN =
            new BoundChain("default", 1, List.of(new BoundStep(Words.STEP, "ROLE", "coordinator")));

    private Events() {}

    public static ReportOpened opened(Slot slot) {
        return new ReportOpened(Words.INSTRUMENT, slot.period(), slot.state(), slot.agency(), 1, CHAIN, List.of());
    }

    public static List<ReportEvent> entries(int count) {
        return Words.COMMITMENTS.subList(0, count).stream().map(Events::entry).toList();
    }

    private static ReportEvent entry(String commitment) {
        return new EntryRecorded(
                commitment,
                1,
                EntryStatus.UNDER_WAY,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                PERSON,
                PERSON,
                Text.of(Words.narrative(commitment)),
                null,
                null,
                null);
    }

    public static ReportSubmitted submitted(int submission) {
        return new ReportSubmitted(submission, PERSON, PERSON, null);
    }

    public static ReportReturned returned(int submission) {
        return new ReportReturned(submission, Words.STEP, null, PERSON, Text.of(Words.REASON), List.of());
    }
}
