package org.tallystick.query.feed;

import java.util.List;
import java.util.Random;
import org.tallystick.events.activity.ActivityEvent;
import org.tallystick.events.activity.ActivityEvent.ActivityEnded;
import org.tallystick.events.activity.ActivityEvent.ActivityRecorded;
import org.tallystick.events.activity.ActivityEvent.ActivityUpdated;
import org.tallystick.events.activity.ActivityEvent.Content;
import org.tallystick.events.activity.ActivityEvent.Means;
import org.tallystick.events.activity.ActivityEvent.MeansKind;
import org.tallystick.events.activity.ActivityEvent.Money;
import org.tallystick.events.activity.ActivityEvent.Outcome;

/** Activities of two organisations, some updated, some ended. */
final class RandomActivities extends RandomThings {

    RandomActivities(History history, Random dice) {
        super(history, dice);
    }

    @Override
    void play() {
        for (int i = 0; i < 4; i++) {
            String id = id("activity").toString();
            say(id, new ActivityRecorded(one(List.of("osce", "unoct")), content()));
            if (dice.nextBoolean()) {
                say(id, new ActivityUpdated(content()));
            }
            if (i == 0 || dice.nextBoolean()) {
                say(id, new ActivityEnded(one(List.of(Outcome.values())), day(), History.text("/note")));
            }
        }
    }

    private Content content() {
        Money money = dice.nextBoolean() ? null : new Money("12000.50", "USD");
        return new Content(
                INSTRUMENT,
                STATES,
                commitments(),
                day(),
                dice.nextBoolean() ? null : day(),
                List.of(new Means(one(List.of(MeansKind.values())), money)),
                dice.nextBoolean() ? null : id("request"),
                "en",
                History.text("/content/title"),
                History.text("/content/description"));
    }

    private void say(String id, ActivityEvent event) {
        add("activity/" + id, "_", "partner", null, event);
    }
}
