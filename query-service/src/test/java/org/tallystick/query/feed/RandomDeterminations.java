package org.tallystick.query.feed;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReturned;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.determination.DeterminationEvent.DeterminationStepCleared;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.determination.DeterminationId;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.report.Visibility;

/** Determinations of two states, some of them revised, revoked and made again. */
final class RandomDeterminations extends RandomThings {

    private final RandomVisibility visibility;
    private final List<String> periods;

    RandomDeterminations(History history, Random dice, RandomVisibility visibility, List<String> periods) {
        super(history, dice);
        this.visibility = visibility;
        this.periods = periods;
    }

    @Override
    void play() {
        for (String state : STATES) {
            for (String period : periods) {
                String commitment = commitments().getFirst();
                life(state, period, commitment);
            }
        }
    }

    private void life(String state, String period, String commitment) {
        String id = DeterminationId.of(INSTRUMENT, period, state, commitment).toString();
        release(id, state, 1, content(state, period, commitment));
        if (dice.nextBoolean()) {
            release(id, state, 2, content(state, period, commitment));
            say(id, state, new DeterminationRevoked(2, PERSON, History.text("/reason")));
            release(id, state, 3, content(state, period, commitment));
        }
        if (dice.nextBoolean()) {
            submit(id, state, 4, 1, content(state, period, commitment));
        }
    }

    private void release(String id, String state, int version, Content content) {
        submit(id, state, version, 1, content);
        for (Passage passage : passages()) {
            if (passage.passed() != null) {
                say(id, state, new DeterminationStepCleared(version, passage.passed()));
            } else if (passage.returned() != null) {
                say(id, state, new DeterminationReturned(version, passage.returned()));
            }
            if (passage.toTheDrafter()) {
                submit(id, state, version, 2, content);
            }
        }
        say(id, state, new DeterminationReleased(version, content.visibility(), content.named(), List.of(INSTRUMENT)));
    }

    private Content content(String state, String period, String commitment) {
        UUID report = ReportId.of(INSTRUMENT, period, state, "customs");
        return new Content(
                INSTRUMENT,
                period,
                commitment,
                1,
                one(List.of(EntryStatus.values())),
                dice.nextBoolean() ? List.of() : List.of(new Considered(report, 1 + dice.nextInt(2))),
                visibility.of(
                        state + period + commitment, Visibility.NATIONAL, Visibility.PARTICIPANTS, Visibility.PUBLIC),
                List.of(),
                "en",
                History.text("/content/reason"));
    }

    private void submit(String id, String state, int version, int submission, Content content) {
        say(id, state, new DeterminationSubmitted(version, submission, PERSON, CLIENT, content, path()));
    }

    private void say(String id, String state, DeterminationEvent event) {
        add("determination/" + id, state, "coordinator", null, event);
    }
}
