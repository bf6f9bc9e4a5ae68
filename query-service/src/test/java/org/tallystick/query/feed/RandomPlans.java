package org.tallystick.query.feed;

import java.util.List;
import java.util.Random;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.plan.PlanEvent.Action;
import org.tallystick.events.plan.PlanEvent.Content;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.plan.PlanEvent.PlanReturned;
import org.tallystick.events.plan.PlanEvent.PlanStepCleared;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;
import org.tallystick.events.report.Visibility;

/** Plans of two states, adopted, some of them updated. */
final class RandomPlans extends RandomThings {

    private final RandomVisibility visibility;

    RandomPlans(History history, Random dice, RandomVisibility visibility) {
        super(history, dice);
        this.visibility = visibility;
    }

    @Override
    void play() {
        for (String state : STATES) {
            String id = id("plan").toString();
            release(id, state, 1);
            if (dice.nextBoolean()) {
                release(id, state, 2);
            }
        }
    }

    private void release(String id, String state, int version) {
        Content content = content(id);
        say(id, state, new PlanSubmitted(version, 1, "customs", PERSON, CLIENT, content, path()));
        for (Passage passage : passages()) {
            if (passage.passed() != null) {
                say(id, state, new PlanStepCleared(version, passage.passed()));
            } else if (passage.returned() != null) {
                say(id, state, new PlanReturned(version, passage.returned()));
            }
            if (passage.toTheDrafter()) {
                say(id, state, new PlanSubmitted(version, 2, "customs", PERSON, CLIENT, content, path()));
            }
        }
        say(id, state, new PlanReleased(version, content.visibility(), content.named(), List.of(INSTRUMENT)));
    }

    private Content content(String id) {
        return new Content(
                INSTRUMENT,
                "strategy-2030",
                day(),
                dice.nextBoolean() ? null : day(),
                visibility.of(id, Visibility.PARTICIPANTS, Visibility.PUBLIC),
                List.of(),
                "en",
                History.text("/content/title"),
                List.of(new Action(1, commitments(), History.text("/content/actions/0/text"))));
    }

    private void say(String id, String state, PlanEvent event) {
        add("plan/" + id, state, "coordinator", null, event);
    }
}
