package org.tallystick.command.national;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.clearance.Instruments;
import org.tallystick.command.clearance.InstrumentsView;
import org.tallystick.command.clearance.StateReports;
import org.tallystick.command.clearance.model.StateReport;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.national.model.Grounds;
import org.tallystick.command.national.model.Key;
import org.tallystick.command.national.model.NationalCommand;
import org.tallystick.command.national.model.NationalCommand.AssembleSubmission;
import org.tallystick.command.national.model.NationalCommand.Assembly;
import org.tallystick.command.national.model.NationalCommand.ClearSubmission;
import org.tallystick.command.national.model.NationalCommand.ReleaseSubmission;
import org.tallystick.command.national.model.NationalCommand.ReturnSubmission;
import org.tallystick.command.national.model.NationalCommand.ReviseSubmission;
import org.tallystick.command.national.model.NationalRefusal;
import org.tallystick.command.national.model.NationalState;
import org.tallystick.command.national.model.NationalState.Assembled;
import org.tallystick.command.national.model.NationalState.NotAssembled;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Beside;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Streams;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.determination.DeterminationId;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.national.NationalEvent.Contained;
import org.tallystick.events.national.NationalId;

/** From what a coordinator sends about a national submission to commands with the facts of this moment. */
@Component
class NationalCalls {

    private final NationalView view;
    private final InstrumentsView instruments;
    private final StateReports reports;
    private final Streams streams;

    NationalCalls(NationalView view, InstrumentsView instruments, StateReports reports, Streams streams) {
        this.view = view;
        this.instruments = instruments;
        this.reports = reports;
        this.streams = streams;
    }

    Call<NationalState> assembly(Request acting, NationalBodies.New body) {
        Key key = new Key(body.instrument(), body.cycle(), Rights.ownState(acting.caller()));
        Looking looking = looking(acting, key);
        if (!looking.known().facts().hasCycle(key)) {
            throw new Refused(NationalRefusal.CYCLE_UNKNOWN, "The instrument has no cycle of this period.");
        }
        UUID id = NationalId.of(key.instrument(), key.cycle(), key.state());
        AssembleSubmission command = new AssembleSubmission(looking.assembly(acting, body.reports()), looking.chain());
        return call(id, key, command, looking.reliances(), List.of(), "/v1/national-submissions/" + id);
    }

    Call<NationalState> revision(Request acting, String id, NationalBodies.Revision body) {
        UUID uuid = id(id);
        Key key = find(uuid, acting.caller());
        Looking looking = looking(acting, key);
        ReviseSubmission command = new ReviseSubmission(looking.assembly(acting, body.reports()), looking.chain());
        return call(uuid, key, command, looking.reliances(), List.of(), null);
    }

    Call<NationalState> clearance(Request acting, String id, ClearanceBodies.Clear body) {
        return existing(acting, id, new ClearSubmission(body.command(acting)));
    }

    Call<NationalState> returning(Request acting, String id, ClearanceBodies.Back body) {
        return existing(acting, id, new ReturnSubmission(body.command(acting)));
    }

    /** The reports leave the state by the same append: all of them, or none. */
    Call<NationalState> release(Request acting, String id, NationalBodies.Release body) {
        UUID uuid = id(id);
        Key key = find(uuid, acting.caller());
        Looking looking = looking(acting, key);
        List<String> audience = body.audience();
        ReleaseSubmission command = new ReleaseSubmission(audience == null ? List.of() : audience, looking.grounds());
        Streams.Read<NationalState> read = streams.read(
                acting, stream(uuid), key.state(), new NotAssembled(), NationalEvent.class, NationalState::after);
        Set<UUID> contained = contained(read.state());
        List<Beside> beside = looking.grounds().reports().stream()
                .filter(report -> contained.contains(report.id()) && report.cleared())
                .map(report -> new Beside(report.stream(), report.lastSequence() + 1, report.release()))
                .toList();
        List<Reliance> reliances = new ArrayList<>(looking.reliances());
        reliances.add(new Reliance(stream(uuid), read.lastSequence()));
        return call(uuid, key, command, reliances, beside, null);
    }

    private static Set<UUID> contained(NationalState now) {
        Set<UUID> contained = new HashSet<>();
        if (now instanceof Assembled assembled) {
            assembled.reports().stream().map(Contained::report).forEach(contained::add);
        }
        return contained;
    }

    private Call<NationalState> existing(Request acting, String id, NationalCommand command) {
        UUID uuid = id(id);
        return call(uuid, find(uuid, acting.caller()), command, List.of(), List.of(), null);
    }

    /**
     * What a state's agencies have reported in a cycle, and by what it is judged.
     *
     * @param chain of the coordinator, null when the state has set none
     */
    private record Looking(
            Key key,
            Snapshot<NationalFacts> known,
            Grounds grounds,
            @Nullable ClearancePath chain,
            List<Reliance> reliances) {

        Assembly assembly(Request acting, @Nullable List<UUID> chosen) {
            return new Assembly(
                    key, chosen, acting.actor().person(), acting.actor().id(), grounds);
        }
    }

    private Looking looking(Request acting, Key key) {
        Snapshot<NationalFacts> known = view.current();
        Snapshot<Instruments> chains = instruments.current();
        List<StateReport> opened = reports.of(acting, key.instrument(), key.cycle(), key.state());
        Collection<String> said = opened.stream()
                .flatMap(report -> Stream.concat(report.standing().keySet().stream(), report.next().keySet().stream()))
                .distinct()
                .toList();
        List<String> determined = said.stream()
                .filter(commitment -> known.facts().determined().contains(determination(key, commitment)))
                .toList();
        Grounds grounds = new Grounds(
                known.facts().wantsOneSignature(key), opened, known.facts().leads(key), Set.copyOf(determined));
        String participation = "participation/" + key.instrument() + "/" + key.state();
        List<Reliance> reliances =
                new ArrayList<>(known.on(participation, "agency/" + key.state(), NationalFacts.cycle(key)));
        reliances.addAll(chains.on(participation));
        reliances.addAll(known.on(determined.stream()
                .map(commitment -> determination(key, commitment))
                .toList()));
        opened.forEach(report -> reliances.add(new Reliance(report.stream(), report.lastSequence())));
        ClearancePath chain = chains.facts().chain(key.instrument(), key.state(), null, List.of());
        return new Looking(key, known, grounds, chain, reliances);
    }

    private static String determination(Key key, String commitment) {
        return "determination/" + DeterminationId.of(key.instrument(), key.cycle(), key.state(), commitment);
    }

    private static UUID id(String id) {
        return ThingReceipt.id(id).orElseThrow(NationalCalls::unknown);
    }

    private static Refused unknown() {
        return new Refused(
                NationalRefusal.NATIONAL_SUBMISSION_NOT_FOUND, "No such national submission for this caller.");
    }

    /** Those of other states, and those that the token's instruments do not cover, do not exist for the caller. */
    private Key find(UUID id, Caller caller) {
        return view.current()
                .facts()
                .find(id)
                .filter(key -> key.state().equals(Rights.ownState(caller)))
                .filter(key -> caller.instruments().contains(key.instrument()))
                .orElseThrow(NationalCalls::unknown);
    }

    private static String stream(UUID id) {
        return "national/" + id;
    }

    private static Call<NationalState> call(
            UUID id,
            Key key,
            NationalCommand command,
            List<Reliance> reliances,
            List<Beside> beside,
            @Nullable String location) {
        Call<NationalState> call =
                new Call<>(stream(id), key.state(), command, reliances, null, state -> answer(id, location, state));
        return call.with(beside);
    }

    private static Answer answer(UUID id, @Nullable String location, NationalState state) {
        return switch (state) {
            case NotAssembled _ -> throw new IllegalStateException("nothing was assembled");
            case Assembled now ->
                ThingReceipt.answer(
                        id, location, now.clearance().name(), now.clearance().currentStep());
        };
    }
}
