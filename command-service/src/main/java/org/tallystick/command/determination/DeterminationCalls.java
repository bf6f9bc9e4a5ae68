package org.tallystick.command.determination;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.clearance.Instruments;
import org.tallystick.command.clearance.InstrumentsView;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.determination.DeterminationFacts.KnownCell;
import org.tallystick.command.determination.model.DeterminationCommand;
import org.tallystick.command.determination.model.DeterminationCommand.ClearDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.DeterminePosition;
import org.tallystick.command.determination.model.DeterminationCommand.Draft;
import org.tallystick.command.determination.model.DeterminationCommand.ReleaseDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.ReturnDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.ReviseDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.RevokeDetermination;
import org.tallystick.command.determination.model.DeterminationRefusal;
import org.tallystick.command.determination.model.DeterminationState;
import org.tallystick.command.determination.model.DeterminationState.Made;
import org.tallystick.command.determination.model.DeterminationState.NotMade;
import org.tallystick.command.determination.model.DeterminationState.Revoked;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.determination.DeterminationId;

/** From what a coordinator sends about a position to commands with the facts of this moment. */
@Component
class DeterminationCalls {

    private final DeterminationView view;
    private final InstrumentsView instruments;
    private final ReleasedReports reports;

    DeterminationCalls(DeterminationView view, InstrumentsView instruments, ReleasedReports reports) {
        this.view = view;
        this.instruments = instruments;
        this.reports = reports;
    }

    Call<DeterminationState> determination(Request acting, DeterminationBodies.New body) {
        KnownCell cell =
                new KnownCell(Rights.ownState(acting.caller()), body.instrument(), body.cycle(), body.commitment());
        UUID id = DeterminationId.of(cell.instrument(), cell.cycle(), cell.state(), cell.commitment());
        Drafted drafted = drafted(acting, cell, body.statement());
        return call(
                id,
                cell,
                new DeterminePosition(drafted.draft(), drafted.chain()),
                drafted.reliances(),
                "/v1/determinations/" + id);
    }

    Call<DeterminationState> revision(Request acting, String id, DeterminationBodies.Revision body) {
        UUID uuid = id(id);
        KnownCell cell = find(uuid, acting.caller());
        Drafted drafted = drafted(acting, cell, body);
        return call(uuid, cell, new ReviseDetermination(drafted.draft(), drafted.chain()), drafted.reliances(), null);
    }

    Call<DeterminationState> clearance(Request acting, String id, ClearanceBodies.Clear body) {
        return existing(acting, id, new ClearDetermination(body.command(acting)));
    }

    Call<DeterminationState> returning(Request acting, String id, ClearanceBodies.Back body) {
        return existing(acting, id, new ReturnDetermination(body.command(acting)));
    }

    Call<DeterminationState> release(Request acting, String id) {
        return existing(acting, id, new ReleaseDetermination());
    }

    Call<DeterminationState> revocation(Request acting, String id, DeterminationBodies.Revocation body) {
        return existing(acting, id, new RevokeDetermination(acting.actor().person(), Text.of(body.reason())));
    }

    private Call<DeterminationState> existing(Request acting, String id, DeterminationCommand command) {
        UUID uuid = id(id);
        return call(uuid, find(uuid, acting.caller()), command, List.of(), null);
    }

    /** @param chain that is in force for the coordinator, null when the state has set none */
    private record Drafted(Draft draft, @Nullable ClearancePath chain, List<Reliance> reliances) {}

    private Drafted drafted(Request acting, KnownCell cell, DeterminationBodies.Revision body) {
        Snapshot<DeterminationFacts> known = view.current();
        Snapshot<Instruments> chains = instruments.current();
        Set<String> agencies = chains.facts()
                .agencies()
                .getOrDefault(cell.state(), Agencies.none())
                .standings()
                .keySet();
        ReleasedReports.Found found = reports.about(acting, cell, agencies, body.versions());
        Draft draft = new Draft(
                chains.facts().drafter(acting, null),
                body.content(cell, known.facts().catalogueVersion(cell)),
                known.facts().grounds(cell, found.versions()));
        String participation = "participation/" + cell.instrument() + "/" + cell.state();
        List<Reliance> reliances = Stream.of(
                        known.on("instrument/" + cell.instrument(), cell.cycleStream()),
                        chains.on(participation),
                        found.reliances())
                .flatMap(List::stream)
                .toList();
        ClearancePath chain = chains.facts()
                .chain(
                        cell.instrument(),
                        cell.state(),
                        null,
                        Instruments.topics(List.of(cell.commitment()), body.visibility()));
        return new Drafted(draft, chain, reliances);
    }

    private static UUID id(String id) {
        return ThingReceipt.id(id).orElseThrow(DeterminationCalls::unknown);
    }

    private static Refused unknown() {
        return new Refused(DeterminationRefusal.DETERMINATION_NOT_FOUND, "No such determination for this caller.");
    }

    /** Determinations of other states, and those that the token's instruments do not cover, do not exist for the caller. */
    private KnownCell find(UUID id, Caller caller) {
        return view.current()
                .facts()
                .find(id)
                .filter(one -> one.state().equals(Rights.ownState(caller)))
                .filter(one -> caller.instruments().contains(one.instrument()))
                .orElseThrow(DeterminationCalls::unknown);
    }

    private static Call<DeterminationState> call(
            UUID id,
            KnownCell cell,
            DeterminationCommand command,
            List<Reliance> reliances,
            @Nullable String location) {
        return new Call<>(
                "determination/" + id, cell.state(), command, reliances, null, state -> answer(id, location, state));
    }

    private static Answer answer(UUID id, @Nullable String location, DeterminationState state) {
        return switch (state) {
            case NotMade _ -> throw new IllegalStateException("nothing was submitted");
            case Made made ->
                ThingReceipt.answer(
                        id, location, made.clearance().name(), made.clearance().currentStep());
            case Revoked _ -> ThingReceipt.answer(id, location, "REVOKED", null);
        };
    }
}
