package org.tallystick.query.feed;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.assistance.RequestEvent.Need;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.Outcome;
import org.tallystick.events.assistance.RequestEvent.RequestClosed;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestReturned;
import org.tallystick.events.assistance.RequestEvent.RequestStepCleared;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.report.Visibility;

/** Requests on their way out of two states, with offers, matches and deliveries. */
final class RandomAssistance extends RandomThings {

    RandomAssistance(History history, Random dice) {
        super(history, dice);
    }

    @Override
    void play() {
        for (int i = 0; i < 3; i++) {
            String id = id("assistance").toString();
            String state = one(STATES);
            publish(id, state);
            if (i == 0 || dice.nextBoolean()) {
                UUID offer = id("offer");
                add("offer/" + offer, "_", "partner", null, made(id));
                say(id, state, new OfferAccepted(offer));
                add("offer/" + offer, "_", "partner", null, new OfferDelivered(day(), History.text("/note")));
            }
            if (dice.nextBoolean()) {
                say(id, state, new RequestClosed(one(List.of(Outcome.values()))));
            }
        }
    }

    private void publish(String id, String state) {
        Content content = content();
        say(id, state, new RequestSubmitted(1, "customs", PERSON, CLIENT, content, path()));
        for (Passage passage : passages()) {
            if (passage.passed() != null) {
                say(id, state, new RequestStepCleared(passage.passed()));
            } else if (passage.returned() != null) {
                say(id, state, new RequestReturned(passage.returned()));
            }
            if (passage.toTheDrafter()) {
                say(id, state, new RequestSubmitted(2, "customs", PERSON, CLIENT, content, path()));
            }
        }
        say(id, state, new RequestPublished(content.visibility(), content.named(), true, List.of(INSTRUMENT)));
    }

    private Content content() {
        return new Content(
                INSTRUMENT,
                commitments(),
                List.of(Need.TRAINING),
                dice.nextBoolean() ? null : day(),
                null,
                one(List.of(Visibility.PARTICIPANTS, Visibility.PUBLIC)),
                List.of(),
                dice.nextBoolean(),
                "en",
                History.text("/content/title"),
                History.text("/content/text"));
    }

    private OfferMade made(String request) {
        return new OfferMade(
                UUID.fromString(request), "unoct", List.of(Need.TRAINING), null, "en", History.text("/text"));
    }

    private void say(String id, String state, RequestEvent event) {
        add("assistance/" + id, state, "coordinator", null, event);
    }
}
