package org.tallystick.query.feed;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.national.NationalEvent.Contained;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.national.NationalEvent.NationalReleased;
import org.tallystick.events.national.NationalEvent.NationalReturned;
import org.tallystick.events.national.NationalEvent.NationalStepCleared;
import org.tallystick.events.national.NationalEvent.ReleasedReport;
import org.tallystick.events.national.NationalId;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.report.ReportId;

/** What two states submit as one, in one or two versions. */
final class RandomNationals extends RandomThings {

    private final List<String> periods;

    RandomNationals(History history, Random dice, List<String> periods) {
        super(history, dice);
        this.periods = periods;
    }

    @Override
    void play() {
        for (String state : STATES) {
            choose(state, true);
            periods.forEach(period -> life(state, period));
            if (dice.nextBoolean()) {
                choose(state, false);
            }
        }
    }

    private void choose(String state, boolean wanted) {
        add(
                "participation/" + INSTRUMENT + "/" + state,
                state,
                "coordinator",
                null,
                new NationalSubmissionChosen(INSTRUMENT, state, wanted));
    }

    private void life(String state, String period) {
        release(state, period, 1);
        if (dice.nextBoolean()) {
            release(state, period, 2);
        }
        if (dice.nextBoolean()) {
            assemble(state, period, 3, 1);
        }
    }

    private void release(String state, String period, int version) {
        assemble(state, period, version, 1);
        for (Passage passage : passages()) {
            if (passage.passed() != null) {
                say(state, period, new NationalStepCleared(version, passage.passed()));
            } else if (passage.returned() != null) {
                say(state, period, new NationalReturned(version, passage.returned()));
            }
            if (passage.toTheDrafter()) {
                assemble(state, period, version, 2);
            }
        }
        List<ReleasedReport> reports = List.of(new ReleasedReport(report(state, period), version));
        say(state, period, new NationalReleased(version, reports, List.of(INSTRUMENT)));
    }

    private void assemble(String state, String period, int version, int submission) {
        List<Contained> reports = List.of(new Contained(report(state, period), "customs", version));
        say(
                state,
                period,
                new NationalAssembled(
                        version,
                        submission,
                        INSTRUMENT,
                        period,
                        state,
                        PERSON,
                        CLIENT,
                        reports,
                        List.of(PERSON),
                        path()));
    }

    private static UUID report(String state, String period) {
        return ReportId.of(INSTRUMENT, period, state, "customs");
    }

    private void say(String state, String period, NationalEvent event) {
        add("national/" + NationalId.of(INSTRUMENT, period, state), state, "coordinator", null, event);
    }
}
