package org.tallystick.command.national.model;

import static org.tallystick.command.national.model.NationalRefusal.NATIONAL_SUBMISSION_EXISTS;
import static org.tallystick.command.national.model.NationalRefusal.NATIONAL_SUBMISSION_NOT_FOUND;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.Clearing;
import org.tallystick.command.clearance.model.Course;
import org.tallystick.command.clearance.model.Handover;
import org.tallystick.command.clearance.model.SendingBack;
import org.tallystick.command.clearance.model.StateReport;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.national.model.NationalCommand.AssembleSubmission;
import org.tallystick.command.national.model.NationalCommand.Assembly;
import org.tallystick.command.national.model.NationalCommand.ClearSubmission;
import org.tallystick.command.national.model.NationalCommand.ReleaseSubmission;
import org.tallystick.command.national.model.NationalCommand.ReturnSubmission;
import org.tallystick.command.national.model.NationalCommand.ReviseSubmission;
import org.tallystick.command.national.model.NationalPolicies.Leaving;
import org.tallystick.command.national.model.NationalPolicies.Together;
import org.tallystick.command.national.model.NationalState.Assembled;
import org.tallystick.command.national.model.NationalState.NotAssembled;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.national.NationalEvent.Contained;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.national.NationalEvent.NationalReleased;
import org.tallystick.events.national.NationalEvent.NationalReturned;
import org.tallystick.events.national.NationalEvent.NationalStepCleared;
import org.tallystick.events.national.NationalEvent.ReleasedReport;

/** Decides what becomes of a national submission. */
public final class NationalDecider {

    private static final List<Policy<Together>> ASSEMBLING = List.of(
            NationalPolicies::somethingIsSubmitted,
            NationalPolicies::reportsAreOfTheStateAndCycle,
            NationalPolicies::everyReportOnce,
            NationalPolicies::everyReportIsCleared,
            NationalPolicies::everyReportCanBeReleased,
            NationalPolicies::nothingDiverges);

    private static final List<Policy<Leaving>> RELEASING = List.of(
            NationalPolicies::audienceIsWhatTheChainCovers,
            NationalPolicies::reportsAreAsTheyWereCleared,
            NationalPolicies::everyReportCanStillBeReleased,
            NationalPolicies::nothingDivergesStill);

    private NationalDecider() {}

    /** @throws Refused NATIONAL_SUBMISSION_NOT_FOUND when it has reached no step of who acts, and nothing of it has left the state */
    public static void requireKnown(NationalState state, NationalCommand command) {
        Clearer by = switch (command) {
            case ClearSubmission c -> c.clear().by();
            case ReturnSubmission c -> c.back().by();
            case AssembleSubmission _, ReviseSubmission _, ReleaseSubmission _ -> null;
        };
        if (by != null && state instanceof Assembled now && !by.knows(now.clearance(), now.released() > 0)) {
            throw new Refused(NATIONAL_SUBMISSION_NOT_FOUND, "No such national submission for this caller.");
        }
    }

    public static List<NationalEvent> decide(NationalState state, NationalCommand command) {
        return switch (command) {
            case AssembleSubmission c -> assemble(state, c);
            case ReviseSubmission c -> revise(assembled(state), c);
            case ClearSubmission c -> {
                Assembled now = assembled(state);
                yield List.of(new NationalStepCleared(now.version(), Clearing.decide(now.clearance(), c.clear())));
            }
            case ReturnSubmission c -> {
                Assembled now = assembled(state);
                yield List.of(new NationalReturned(now.version(), SendingBack.decide(now.clearance(), c.back())));
            }
            case ReleaseSubmission c -> release(assembled(state), c);
        };
    }

    private static List<NationalEvent> assemble(NationalState state, AssembleSubmission command) {
        return switch (state) {
            case NotAssembled _ -> next(1, command.assembly(), command.inForce());
            case Assembled _ ->
                throw new Refused(NATIONAL_SUBMISSION_EXISTS, "The state has a national submission in this cycle.");
        };
    }

    private static List<NationalEvent> revise(Assembled now, ReviseSubmission command) {
        if (now.clearance() instanceof Clearance.Released) {
            return next(now.version() + 1, command.assembly(), command.inForce());
        }
        Course course = Handover.requireWithDrafter(now.clearance());
        return List.of(assembled(now.version(), course.submission() + 1, command.assembly(), course.path()));
    }

    private static List<NationalEvent> next(int version, Assembly assembly, @Nullable ClearancePath inForce) {
        return List.of(assembled(version, 1, assembly, Handover.requireChain(inForce)));
    }

    private static NationalAssembled assembled(int version, int submission, Assembly assembly, ClearancePath path) {
        Policy.require(assembly.grounds(), List.of(NationalPolicies::theStateWantsOneSignature));
        Together together = Together.of(assembly);
        Policy.require(together, ASSEMBLING);
        List<StateReport> reports = together.reports();
        List<UUID> drafters = reports.stream()
                .flatMap(report -> report.drafters().stream())
                .distinct()
                .sorted()
                .toList();
        Key key = assembly.key();
        return new NationalAssembled(
                version,
                submission,
                key.instrument(),
                key.cycle(),
                key.state(),
                assembly.person(),
                assembly.actor(),
                reports.stream()
                        .map(report -> new Contained(report.id(), report.agency(), report.submission()))
                        .toList(),
                drafters,
                path);
    }

    private static List<NationalEvent> release(Assembled now, ReleaseSubmission command) {
        Handover.requirePassed(now.clearance());
        Policy.require(command.grounds(), List.of(NationalPolicies::theStateWantsOneSignature));
        Leaving leaving = new Leaving(now, command);
        Policy.require(leaving, RELEASING);
        return List.of(new NationalReleased(
                now.version(),
                leaving.reports().stream()
                        .map(report -> new ReleasedReport(report.id(), report.version() + 1))
                        .toList(),
                List.of(now.key().instrument())));
    }

    private static Assembled assembled(NationalState state) {
        return switch (state) {
            case NotAssembled _ ->
                throw new Refused(NATIONAL_SUBMISSION_NOT_FOUND, "Nothing was assembled under this id.");
            case Assembled assembled -> assembled;
        };
    }
}
