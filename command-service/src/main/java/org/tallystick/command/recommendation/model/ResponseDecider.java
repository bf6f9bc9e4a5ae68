package org.tallystick.command.recommendation.model;

import static org.tallystick.command.recommendation.model.RecommendationRefusal.RECOMMENDATION_CLOSED;
import static org.tallystick.command.recommendation.model.RecommendationRefusal.RESPONSE_NOT_FOUND;
import static org.tallystick.command.recommendation.model.RecommendationRefusal.RESPONSE_UNDER_WAY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.Clearing;
import org.tallystick.command.clearance.model.Course;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.command.clearance.model.Handover;
import org.tallystick.command.clearance.model.SendingBack;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.recommendation.model.ResponseCommand.ClearResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.Draft;
import org.tallystick.command.recommendation.model.ResponseCommand.ReleaseResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ResubmitResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ReturnResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.SubmitResponse;
import org.tallystick.command.recommendation.model.ResponseState.Silent;
import org.tallystick.command.recommendation.model.ResponseState.Spoken;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReturned;
import org.tallystick.events.recommendation.ResponseEvent.ResponseStepCleared;
import org.tallystick.events.recommendation.ResponseEvent.ResponseSubmitted;

/** Decides what becomes of a state's response; all of it passes the state's chain. */
public final class ResponseDecider {

    private static final List<Policy<Proposed>> RULES =
            List.of(ResponsePolicies::followsOnWhatWasSaid, ResponsePolicies::aDeclineSaysWhy);

    private ResponseDecider() {}

    /** @param said what was last released, null when nothing */
    record Proposed(@Nullable Kind said, Draft draft) {}

    /** @throws Refused RESPONSE_NOT_FOUND when it has reached no step of who acts, and nothing of it has left the state */
    public static void requireKnown(ResponseState state, ResponseCommand command) {
        Clearer by = switch (command) {
            case ClearResponse c -> c.clear().by();
            case ReturnResponse c -> c.back().by();
            case SubmitResponse _, ResubmitResponse _, ReleaseResponse _ -> null;
        };
        if (by != null && !by.coordinator() && !isKnown(state, by)) {
            throw new Refused(RESPONSE_NOT_FOUND, "No such response for this caller.");
        }
    }

    private static boolean isKnown(ResponseState state, Clearer by) {
        return switch (state) {
            case Silent _ -> false;
            case Spoken now -> by.knows(now.clearance(), now.said() != null);
        };
    }

    public static List<ResponseEvent> decide(ResponseState state, ResponseCommand command) {
        return switch (command) {
            case SubmitResponse c -> submit(state, c);
            case ResubmitResponse c -> resubmit(spoken(state), c);
            case ClearResponse c -> {
                Spoken now = spoken(state);
                requireOpen(c.closed());
                yield List.of(new ResponseStepCleared(now.response(), Clearing.decide(now.clearance(), c.clear())));
            }
            case ReturnResponse c -> {
                Spoken now = spoken(state);
                requireOpen(c.closed());
                yield List.of(new ResponseReturned(now.response(), SendingBack.decide(now.clearance(), c.back())));
            }
            case ReleaseResponse c -> release(spoken(state), c);
        };
    }

    private static List<ResponseEvent> submit(ResponseState state, SubmitResponse command) {
        requireOpen(command.closed());
        return switch (state) {
            case Silent _ -> first(1, null, command);
            case Spoken spoken
            when spoken.clearance() instanceof Clearance.Released ->
                first(spoken.response() + 1, spoken.said(), command);
            case Spoken _ -> throw new Refused(RESPONSE_UNDER_WAY, "The response before this one was not released.");
        };
    }

    private static List<ResponseEvent> first(int response, @Nullable Kind said, SubmitResponse command) {
        Handover.requireActive(command.draft().by());
        Policy.require(new Proposed(said, command.draft()), RULES);
        return List.of(submitted(response, 1, command.draft(), Handover.requireChain(command.inForce())));
    }

    private static List<ResponseEvent> resubmit(Spoken now, ResubmitResponse command) {
        requireOpen(command.closed());
        Handover.requireActive(command.draft().by());
        Course course = Handover.requireWithDrafter(now.clearance());
        Policy.require(new Proposed(now.said(), command.draft()), RULES);
        return List.of(submitted(now.response(), course.submission() + 1, command.draft(), course.path()));
    }

    private static List<ResponseEvent> release(Spoken now, ReleaseResponse command) {
        requireOpen(command.closed());
        Handover.requirePassed(now.clearance());
        return List.of(new ResponseReleased(now.response(), now.kind(), List.of(command.instrument())));
    }

    private static ResponseSubmitted submitted(int response, int submission, Draft draft, ClearancePath path) {
        Drafter by = draft.by();
        return new ResponseSubmitted(
                response,
                submission,
                draft.kind(),
                by.agency(),
                by.person(),
                by.actor(),
                draft.language(),
                draft.text(),
                path);
    }

    private static void requireOpen(boolean closed) {
        if (closed) {
            throw new Refused(RECOMMENDATION_CLOSED, "The secretariat has closed it.");
        }
    }

    private static Spoken spoken(ResponseState state) {
        return switch (state) {
            case Silent _ -> throw new Refused(RESPONSE_NOT_FOUND, "The state has submitted no response.");
            case Spoken spoken -> spoken;
        };
    }
}
