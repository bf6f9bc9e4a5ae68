package org.tallystick.command.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.clearance.Instruments;
import org.tallystick.command.clearance.InstrumentsView;
import org.tallystick.command.clearance.model.Handover;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.plan.PlanFacts.KnownPlan;
import org.tallystick.command.plan.model.PlanCommand;
import org.tallystick.command.plan.model.PlanCommand.ClearPlan;
import org.tallystick.command.plan.model.PlanCommand.Draft;
import org.tallystick.command.plan.model.PlanCommand.ReleasePlan;
import org.tallystick.command.plan.model.PlanCommand.ReturnPlan;
import org.tallystick.command.plan.model.PlanCommand.RevisePlan;
import org.tallystick.command.plan.model.PlanCommand.SubmitPlan;
import org.tallystick.command.plan.model.PlanRefusal;
import org.tallystick.command.plan.model.PlanState;
import org.tallystick.command.plan.model.PlanState.NotSubmitted;
import org.tallystick.command.plan.model.PlanState.Submitted;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.plan.PlanEvent.Content;
import org.tallystick.events.plan.PlanId;

/** From what a state sends about a plan to commands with the facts of this moment. */
@Component
class PlanCalls {

    private final PlanView view;
    private final InstrumentsView instruments;

    PlanCalls(PlanView view, InstrumentsView instruments) {
        this.view = view;
        this.instruments = instruments;
    }

    Call<PlanState> submission(Request acting, PlanBodies.New body) {
        Snapshot<Instruments> plans = instruments.current();
        Caller caller = acting.caller();
        String state = Rights.ownState(caller);
        String agency = caller.hasRole("coordinator") ? null : Rights.ownAgency(caller);
        KnownPlan plan = new KnownPlan(state, body.instrument(), body.code(), agency);
        SubmitPlan command = new SubmitPlan(
                draft(acting, plans, plan, body.plan(), plans.facts().open(plan.instrument())),
                chain(plans, plan, body.plan()));
        UUID id = PlanId.of(state, body.instrument(), body.code());
        return call(id, plan, command, reliances(plans, plan), "/v1/plans/" + id);
    }

    Call<PlanState> revision(Request acting, String id, PlanBodies.Revision body) {
        Snapshot<Instruments> plans = instruments.current();
        UUID uuid = id(id);
        KnownPlan plan = find(uuid, acting.caller());
        if (!acting.caller().hasRole("coordinator")
                && !Rights.ownAgency(acting.caller()).equals(plan.agency())) {
            throw unknown();
        }
        RevisePlan command = new RevisePlan(
                draft(acting, plans, plan, body.plan(), plans.facts().paths(plan.instrument())),
                chain(plans, plan, body.plan()));
        return call(uuid, plan, command, reliances(plans, plan), null);
    }

    Call<PlanState> clearance(Request acting, String id, ClearanceBodies.Clear body) {
        return existing(acting, id, new ClearPlan(body.command(acting)));
    }

    Call<PlanState> returning(Request acting, String id, ClearanceBodies.Back body) {
        return existing(acting, id, new ReturnPlan(body.command(acting)));
    }

    Call<PlanState> release(Request acting, String id) {
        return existing(acting, id, new ReleasePlan());
    }

    private Call<PlanState> existing(Request acting, String id, PlanCommand command) {
        UUID uuid = id(id);
        return call(uuid, find(uuid, acting.caller()), command, List.of(), null);
    }

    private static Draft draft(
            Request acting,
            Snapshot<Instruments> plans,
            KnownPlan plan,
            PlanBodies.Version version,
            Set<String> items) {
        Handover.requireNotLeft(plans.facts()
                .hasLeft(plan.instrument(), plan.state(), LocalDate.ofInstant(acting.now(), ZoneOffset.UTC)));
        return new Draft(
                plans.facts().drafter(acting, plan.agency()), version.content(plan.instrument(), plan.code()), items);
    }

    private static @Nullable ClearancePath chain(
            Snapshot<Instruments> plans, KnownPlan plan, PlanBodies.Version version) {
        Content content = version.content(plan.instrument(), plan.code());
        List<String> commitments = content.actions().stream()
                .flatMap(action -> action.commitments().stream())
                .toList();
        return plans.facts()
                .chain(
                        plan.instrument(),
                        plan.state(),
                        plan.agency(),
                        Instruments.topics(commitments, content.visibility()));
    }

    private static List<Reliance> reliances(Snapshot<Instruments> plans, KnownPlan plan) {
        return plans.on(
                "instrument/" + plan.instrument(),
                "participation/" + plan.instrument() + "/" + plan.state(),
                "agency/" + plan.state());
    }

    private static UUID id(String id) {
        return ThingReceipt.id(id).orElseThrow(PlanCalls::unknown);
    }

    private static Refused unknown() {
        return new Refused(PlanRefusal.PLAN_NOT_FOUND, "No such plan for this caller.");
    }

    /** Plans of other states, and those that the token's instruments do not cover, are not the caller's to move on. */
    private KnownPlan find(UUID id, Caller caller) {
        return view.current()
                .facts()
                .find(id)
                .filter(one -> one.state().equals(Rights.ownState(caller)))
                .filter(one -> caller.instruments().contains(one.instrument()))
                .orElseThrow(PlanCalls::unknown);
    }

    private static Call<PlanState> call(
            UUID id, KnownPlan plan, PlanCommand command, List<Reliance> reliances, @Nullable String location) {
        return new Call<>("plan/" + id, plan.state(), command, reliances, null, state -> answer(id, location, state));
    }

    private static Answer answer(UUID id, @Nullable String location, PlanState state) {
        return switch (state) {
            case NotSubmitted _ -> throw new IllegalStateException("nothing was submitted");
            case Submitted submitted ->
                ThingReceipt.answer(
                        id,
                        location,
                        submitted.clearance().name(),
                        submitted.clearance().currentStep());
        };
    }
}
