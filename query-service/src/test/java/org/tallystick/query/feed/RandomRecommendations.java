package org.tallystick.query.feed;

import java.util.List;
import java.util.Random;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReturned;
import org.tallystick.events.recommendation.ResponseEvent.ResponseStepCleared;
import org.tallystick.events.recommendation.ResponseEvent.ResponseSubmitted;

/** Recommendations that are accepted or declined, come back, get implemented and are closed, or stay open. */
final class RandomRecommendations extends RandomThings {

    RandomRecommendations(History history, Random dice) {
        super(history, dice);
    }

    @Override
    void play() {
        for (int i = 0; i < 4; i++) {
            String id = id("recommendation").toString();
            String state = one(STATES);
            add("recommendation/" + id, "_", "secretariat", null, issued(state));
            boolean accepts = dice.nextBoolean();
            respond(id, state, 1, accepts ? Kind.ACCEPTED : Kind.DECLINED);
            if (accepts && dice.nextBoolean()) {
                respond(id, state, 2, Kind.IMPLEMENTED);
            }
            if (i == 0 || dice.nextBoolean()) {
                add(
                        "recommendation/" + id,
                        "_",
                        "secretariat",
                        null,
                        new RecommendationClosed(History.text("/reason")));
            }
        }
    }

    private RecommendationIssued issued(String state) {
        return new RecommendationIssued(
                INSTRUMENT,
                state,
                commitments(),
                day(),
                one(List.of(Reach.values())),
                "en",
                History.text("/title"),
                History.text("/text"));
    }

    private void respond(String id, String state, int response, Kind kind) {
        submit(id, state, response, 1, kind);
        for (Passage passage : passages()) {
            if (passage.passed() != null) {
                say(id, state, new ResponseStepCleared(response, passage.passed()));
            } else if (passage.returned() != null) {
                say(id, state, new ResponseReturned(response, passage.returned()));
            }
            if (passage.toTheDrafter()) {
                submit(id, state, response, 2, kind);
            }
        }
        say(id, state, new ResponseReleased(response, kind, List.of(INSTRUMENT)));
    }

    private void submit(String id, String state, int response, int submission, Kind kind) {
        say(
                id,
                state,
                new ResponseSubmitted(
                        response, submission, kind, "customs", PERSON, CLIENT, "en", History.text("/text"), path()));
    }

    private void say(String id, String state, ResponseEvent event) {
        add("response/" + id, state, "coordinator", null, event);
    }
}
