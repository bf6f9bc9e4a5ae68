package org.tallystick.command.activity.model;

import static org.tallystick.command.activity.model.ActivityRefusal.ACTIVITY_ENDED;
import static org.tallystick.command.activity.model.ActivityRefusal.ACTIVITY_EXISTS;
import static org.tallystick.command.activity.model.ActivityRefusal.ACTIVITY_NOT_FOUND;

import java.util.List;
import java.util.Set;
import org.tallystick.command.activity.model.ActivityCommand.EndActivity;
import org.tallystick.command.activity.model.ActivityCommand.RecordActivity;
import org.tallystick.command.activity.model.ActivityCommand.UpdateActivity;
import org.tallystick.command.activity.model.ActivityState.Ended;
import org.tallystick.command.activity.model.ActivityState.NotRecorded;
import org.tallystick.command.activity.model.ActivityState.Recorded;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.activity.ActivityEvent;
import org.tallystick.events.activity.ActivityEvent.ActivityEnded;
import org.tallystick.events.activity.ActivityEvent.ActivityRecorded;
import org.tallystick.events.activity.ActivityEvent.ActivityUpdated;
import org.tallystick.events.activity.ActivityEvent.Content;

/** Decides what becomes of a partner's activity. */
public final class ActivityDecider {

    private static final List<Policy<Described>> CONTENT = List.of(
            ActivityPolicies::instrumentIsAdopted,
            ActivityPolicies::somewhere,
            ActivityPolicies::everyCountryOnce,
            ActivityPolicies::someCommitment,
            ActivityPolicies::commitmentsAreInTheCatalogue,
            ActivityPolicies::everyCommitmentOnce,
            ActivityPolicies::endsAfterItBegins,
            ActivityPolicies::answersARequestThatWasPublished,
            ActivityPolicies::hasATitle);

    private static final List<Policy<Ending>> ENDING = List.of(
            ActivityPolicies::endedAfterItBegan, ActivityPolicies::endedByNow, ActivityPolicies::aCancellationSaysWhy);

    private ActivityDecider() {}

    /** @param items paths in the catalogue of the instrument */
    record Described(Content content, Set<String> items, boolean answers) {}

    record Ending(Recorded activity, EndActivity command) {}

    public static List<ActivityEvent> decide(ActivityState state, ActivityCommand command) {
        return switch (command) {
            case RecordActivity c -> begin(state, c);
            case UpdateActivity c -> update(recorded(state), c);
            case EndActivity c -> end(recorded(state), c);
        };
    }

    private static List<ActivityEvent> begin(ActivityState state, RecordActivity command) {
        return switch (state) {
            case NotRecorded _ -> {
                Policy.require(new Described(command.content(), command.items(), command.answers()), CONTENT);
                yield List.of(new ActivityRecorded(command.organisation(), command.content()));
            }
            case Recorded _, Ended _ -> throw new Refused(ACTIVITY_EXISTS, "It was recorded already.");
        };
    }

    private static List<ActivityEvent> update(Recorded activity, UpdateActivity command) {
        Policy.require(activity, List.of(ActivityPolicies.staysUnder(command.content())));
        Policy.require(new Described(command.content(), command.items(), command.answers()), CONTENT);
        return List.of(new ActivityUpdated(command.content()));
    }

    private static List<ActivityEvent> end(Recorded activity, EndActivity command) {
        Policy.require(new Ending(activity, command), ENDING);
        return List.of(new ActivityEnded(command.outcome(), command.on(), command.note()));
    }

    private static Recorded recorded(ActivityState state) {
        return switch (state) {
            case NotRecorded _ -> throw new Refused(ACTIVITY_NOT_FOUND, "Nothing was recorded under this id.");
            case Recorded recorded -> recorded;
            case Ended _ -> throw new Refused(ACTIVITY_ENDED, "It has ended.");
        };
    }
}
