package org.tallystick.command.assistance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.assistance.AssistanceFacts.Offer;
import org.tallystick.command.assistance.model.AssistanceRefusal;
import org.tallystick.command.assistance.model.RequestCommand;
import org.tallystick.command.assistance.model.RequestCommand.AcceptOffer;
import org.tallystick.command.assistance.model.RequestCommand.ClearRequest;
import org.tallystick.command.assistance.model.RequestCommand.CloseRequest;
import org.tallystick.command.assistance.model.RequestCommand.Draft;
import org.tallystick.command.assistance.model.RequestCommand.PublishRequest;
import org.tallystick.command.assistance.model.RequestCommand.ResubmitRequest;
import org.tallystick.command.assistance.model.RequestCommand.ReturnRequest;
import org.tallystick.command.assistance.model.RequestCommand.SubmitRequest;
import org.tallystick.command.assistance.model.RequestState;
import org.tallystick.command.assistance.model.RequestState.Closed;
import org.tallystick.command.assistance.model.RequestState.Drafted;
import org.tallystick.command.assistance.model.RequestState.NotDrafted;
import org.tallystick.command.assistance.model.RequestState.Published;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.clearance.Instruments;
import org.tallystick.command.clearance.InstrumentsView;
import org.tallystick.command.clearance.model.Handover;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.clearance.ClearancePath;

/** From what a state sends about a request to commands with the facts of this moment. */
@Component
class RequestCalls {

    private final AssistanceView view;
    private final InstrumentsView instruments;

    RequestCalls(AssistanceView view, InstrumentsView instruments) {
        this.view = view;
        this.instruments = instruments;
    }

    Call<RequestState> submission(Request acting, UUID id, AssistanceBodies.Asked body) {
        Snapshot<AssistanceFacts> known = view.current();
        Snapshot<Instruments> plans = instruments.current();
        String state = Rights.ownState(acting.caller());
        String agency = acting.caller().hasRole("coordinator") ? null : Rights.ownAgency(acting.caller());
        Set<String> items = plans.facts().open(body.instrument());
        Draft draft = draft(known, plans, acting, state, agency, body.content(), items);
        SubmitRequest command = new SubmitRequest(draft, chain(plans, state, agency, body.content()));
        List<Reliance> reliances = reliances(known, plans, state, body.content());
        return call(id, state, command, reliances, "/v1/assistance/" + id);
    }

    Call<RequestState> resubmission(Request acting, String id, AssistanceBodies.Asked body) {
        Snapshot<AssistanceFacts> known = view.current();
        Snapshot<Instruments> plans = instruments.current();
        UUID uuid = id(id);
        KnownRequest found = find(known, uuid, acting.caller());
        if (!acting.caller().hasRole("coordinator")
                && !Rights.ownAgency(acting.caller()).equals(found.agency())) {
            throw unknown();
        }
        Set<String> items = plans.facts().paths(body.instrument());
        Draft draft = draft(known, plans, acting, found.state(), found.agency(), body.content(), items);
        List<Reliance> reliances = reliances(known, plans, found.state(), body.content());
        ResubmitRequest command =
                new ResubmitRequest(draft, chain(plans, found.state(), found.agency(), body.content()));
        return call(uuid, found.state(), command, reliances, null);
    }

    Call<RequestState> clearance(Request acting, String id, ClearanceBodies.Clear body) {
        return existing(acting, id, new ClearRequest(body.command(acting)));
    }

    Call<RequestState> returning(Request acting, String id, ClearanceBodies.Back body) {
        return existing(acting, id, new ReturnRequest(body.command(acting)));
    }

    Call<RequestState> release(Request acting, String id) {
        return existing(acting, id, new PublishRequest());
    }

    Call<RequestState> match(Request acting, String id, UUID offer) {
        Snapshot<AssistanceFacts> known = view.current();
        UUID uuid = id(id);
        Offer made = known.facts().offers().get(offer);
        AcceptOffer command =
                new AcceptOffer(offer, made != null && made.request().equals(uuid));
        KnownRequest found = find(known, uuid, acting.caller());
        return call(uuid, found.state(), command, List.of(), null);
    }

    Call<RequestState> closing(Request acting, String id, AssistanceBodies.Closing body) {
        Snapshot<AssistanceFacts> known = view.current();
        UUID uuid = id(id);
        KnownRequest found = find(known, uuid, acting.caller());
        CloseRequest command = new CloseRequest(body.outcome(), known.facts().delivered(uuid));
        return call(uuid, found.state(), command, List.of(), null);
    }

    private Call<RequestState> existing(Request acting, String id, RequestCommand command) {
        UUID uuid = id(id);
        KnownRequest found = find(view.current(), uuid, acting.caller());
        return call(uuid, found.state(), command, List.of(), null);
    }

    private static Draft draft(
            Snapshot<AssistanceFacts> known,
            Snapshot<Instruments> plans,
            Request acting,
            String state,
            @Nullable String agency,
            Content content,
            Set<String> items) {
        Handover.requireNotLeft(
                plans.facts().hasLeft(content.instrument(), state, LocalDate.ofInstant(acting.now(), ZoneOffset.UTC)));
        return new Draft(
                plans.facts().drafter(acting, agency),
                content,
                items,
                known.facts().recommendations(content.instrument(), state));
    }

    private static @Nullable ClearancePath chain(
            Snapshot<Instruments> plans, String state, @Nullable String agency, Content content) {
        return plans.facts()
                .chain(
                        content.instrument(),
                        state,
                        agency,
                        Instruments.topics(content.commitments(), content.visibility()));
    }

    private static List<Reliance> reliances(
            Snapshot<AssistanceFacts> known, Snapshot<Instruments> plans, String state, Content content) {
        String instrument = content.instrument();
        List<Reliance> reliances = new ArrayList<>(
                plans.on("instrument/" + instrument, "participation/" + instrument + "/" + state, "agency/" + state));
        if (content.recommendation() != null) {
            reliances.addAll(known.on("recommendation/" + content.recommendation()));
        }
        return reliances;
    }

    static UUID id(String id) {
        return ThingReceipt.id(id).orElseThrow(RequestCalls::unknown);
    }

    static Refused unknown() {
        return new Refused(AssistanceRefusal.REQUEST_NOT_FOUND, "No such request for this caller.");
    }

    /** Requests of other states, and those that the token's instruments do not cover, are not the caller's to move on. */
    private static KnownRequest find(Snapshot<AssistanceFacts> known, UUID id, Caller caller) {
        return known.facts()
                .request(id)
                .filter(one -> one.state().equals(Rights.ownState(caller)))
                .filter(one -> caller.instruments().contains(one.content().instrument()))
                .orElseThrow(RequestCalls::unknown);
    }

    private static Call<RequestState> call(
            UUID id, String state, RequestCommand command, List<Reliance> reliances, @Nullable String location) {
        return new Call<>("assistance/" + id, state, command, reliances, null, now -> answer(id, location, now));
    }

    private static Answer answer(UUID id, @Nullable String location, RequestState state) {
        return switch (state) {
            case NotDrafted _ -> throw new IllegalStateException("nothing was submitted");
            case Drafted drafted ->
                ThingReceipt.answer(
                        id,
                        location,
                        drafted.clearance().name(),
                        drafted.clearance().currentStep());
            case Published published ->
                ThingReceipt.answer(id, location, published.accepted().isEmpty() ? "PUBLISHED" : "MATCHED", null);
            case Closed _ -> ThingReceipt.answer(id, location, "CLOSED", null);
        };
    }
}
