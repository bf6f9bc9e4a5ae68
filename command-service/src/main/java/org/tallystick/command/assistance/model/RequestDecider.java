package org.tallystick.command.assistance.model;

import static org.tallystick.command.assistance.model.AssistanceRefusal.OFFER_NOT_FOUND;
import static org.tallystick.command.assistance.model.AssistanceRefusal.OFFER_TAKEN;
import static org.tallystick.command.assistance.model.AssistanceRefusal.REQUEST_CLOSED;
import static org.tallystick.command.assistance.model.AssistanceRefusal.REQUEST_EXISTS;
import static org.tallystick.command.assistance.model.AssistanceRefusal.REQUEST_NOT_FOUND;
import static org.tallystick.command.assistance.model.AssistanceRefusal.REQUEST_NOT_PUBLISHED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.ALREADY_RELEASED;

import java.util.List;
import org.tallystick.command.assistance.model.RequestCommand.AcceptOffer;
import org.tallystick.command.assistance.model.RequestCommand.ClearRequest;
import org.tallystick.command.assistance.model.RequestCommand.CloseRequest;
import org.tallystick.command.assistance.model.RequestCommand.Draft;
import org.tallystick.command.assistance.model.RequestCommand.PublishRequest;
import org.tallystick.command.assistance.model.RequestCommand.ResubmitRequest;
import org.tallystick.command.assistance.model.RequestCommand.ReturnRequest;
import org.tallystick.command.assistance.model.RequestCommand.SubmitRequest;
import org.tallystick.command.assistance.model.RequestState.Closed;
import org.tallystick.command.assistance.model.RequestState.Drafted;
import org.tallystick.command.assistance.model.RequestState.NotDrafted;
import org.tallystick.command.assistance.model.RequestState.Published;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.Clearing;
import org.tallystick.command.clearance.model.Course;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.command.clearance.model.Handover;
import org.tallystick.command.clearance.model.SendingBack;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.RequestClosed;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestReturned;
import org.tallystick.events.assistance.RequestEvent.RequestStepCleared;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.clearance.ClearancePath;

/** Decides what becomes of a state's request for assistance. */
public final class RequestDecider {

    private static final List<Policy<Draft>> DRAFTING = List.of(
            RequestPolicies::instrumentIsAdopted,
            RequestPolicies::someCommitment,
            RequestPolicies::commitmentsAreInTheCatalogue,
            RequestPolicies::everyCommitmentOnce,
            RequestPolicies::someNeed,
            RequestPolicies::restsOnARecommendationToTheState,
            RequestPolicies::forSomebodyOutside,
            RequestPolicies::namedNamesSomebody,
            RequestPolicies::somethingIsSaid);

    private static final List<Policy<CloseRequest>> CLOSING = List.of(RequestPolicies::fulfilledOnceDelivered);

    private RequestDecider() {}

    /** @throws Refused REQUEST_NOT_FOUND when it has reached no step of who acts, and nothing of it has left the state */
    public static void requireKnown(RequestState state, RequestCommand command) {
        Clearer by = switch (command) {
            case ClearRequest c -> c.clear().by();
            case ReturnRequest c -> c.back().by();
            case SubmitRequest _, ResubmitRequest _, PublishRequest _, AcceptOffer _, CloseRequest _ -> null;
        };
        if (by != null && state instanceof Drafted drafted && !by.knows(drafted.clearance(), false)) {
            throw new Refused(REQUEST_NOT_FOUND, "No such request for this caller.");
        }
    }

    public static List<RequestEvent> decide(RequestState state, RequestCommand command) {
        return switch (command) {
            case SubmitRequest c -> submit(state, c);
            case ResubmitRequest c -> resubmit(drafted(state), c);
            case ClearRequest c ->
                List.of(new RequestStepCleared(Clearing.decide(drafted(state).clearance(), c.clear())));
            case ReturnRequest c ->
                List.of(new RequestReturned(SendingBack.decide(drafted(state).clearance(), c.back())));
            case PublishRequest _ -> publish(drafted(state));
            case AcceptOffer c -> accept(published(state), c);
            case CloseRequest c -> {
                published(state);
                yield close(c);
            }
        };
    }

    private static List<RequestEvent> submit(RequestState state, SubmitRequest command) {
        return switch (state) {
            case NotDrafted _ -> {
                Draft draft = command.draft();
                Handover.requireActive(draft.by());
                Policy.require(draft, DRAFTING);
                yield List.of(submitted(1, draft, Handover.requireChain(command.inForce())));
            }
            case Drafted _, Published _, Closed _ -> throw new Refused(REQUEST_EXISTS, "It was submitted already.");
        };
    }

    private static List<RequestEvent> resubmit(Drafted drafted, ResubmitRequest command) {
        Draft draft = command.draft();
        Handover.requireActive(draft.by());
        Course course = Handover.requireWithDrafter(drafted.clearance());
        Policy.require(drafted, List.of(RequestPolicies.staysUnder(draft.content())));
        Policy.require(draft, DRAFTING);
        return List.of(submitted(course.submission() + 1, draft, Handover.onward(course, command.inForce())));
    }

    private static RequestSubmitted submitted(int submission, Draft draft, ClearancePath path) {
        Drafter by = draft.by();
        return new RequestSubmitted(submission, by.agency(), by.person(), by.actor(), draft.content(), path);
    }

    private static List<RequestEvent> publish(Drafted drafted) {
        Handover.requirePassed(drafted.clearance());
        Content c = drafted.content();
        return List.of(new RequestPublished(c.visibility(), c.named(), c.partners(), List.of(c.instrument())));
    }

    private static List<RequestEvent> accept(Published request, AcceptOffer command) {
        if (!command.made()) {
            throw new Refused(OFFER_NOT_FOUND, "No such offer was made on this request.");
        }
        if (request.accepted().contains(command.offer())) {
            throw new Refused(OFFER_TAKEN, "The offer was accepted.");
        }
        return List.of(new OfferAccepted(command.offer()));
    }

    private static List<RequestEvent> close(CloseRequest command) {
        Policy.require(command, CLOSING);
        return List.of(new RequestClosed(command.outcome()));
    }

    private static Drafted drafted(RequestState state) {
        return switch (state) {
            case NotDrafted _ -> throw new Refused(REQUEST_NOT_FOUND, "Nothing was submitted under this id.");
            case Drafted drafted -> drafted;
            case Published _, Closed _ -> throw new Refused(ALREADY_RELEASED, "It is published.");
        };
    }

    private static Published published(RequestState state) {
        return switch (state) {
            case NotDrafted _ -> throw new Refused(REQUEST_NOT_FOUND, "Nothing was submitted under this id.");
            case Drafted _ -> throw new Refused(REQUEST_NOT_PUBLISHED, "It has not left the state.");
            case Published published -> published;
            case Closed _ -> throw new Refused(REQUEST_CLOSED, "It was closed.");
        };
    }
}
