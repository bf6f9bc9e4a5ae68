package org.tallystick.command.determination.model;

import static org.tallystick.command.determination.model.DeterminationRefusal.DETERMINATION_EXISTS;
import static org.tallystick.command.determination.model.DeterminationRefusal.DETERMINATION_NOT_FOUND;
import static org.tallystick.command.determination.model.DeterminationRefusal.DETERMINATION_NOT_RELEASED;
import static org.tallystick.command.determination.model.DeterminationRefusal.DETERMINATION_REVOKED;

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
import org.tallystick.command.determination.model.DeterminationCommand.ClearDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.DeterminePosition;
import org.tallystick.command.determination.model.DeterminationCommand.Draft;
import org.tallystick.command.determination.model.DeterminationCommand.ReleaseDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.ReturnDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.ReviseDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.RevokeDetermination;
import org.tallystick.command.determination.model.DeterminationState.Made;
import org.tallystick.command.determination.model.DeterminationState.NotMade;
import org.tallystick.command.determination.model.DeterminationState.Revoked;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReturned;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.determination.DeterminationEvent.DeterminationStepCleared;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;

/** Decides what becomes of a determination. */
public final class DeterminationDecider {

    private static final List<Policy<Draft>> DRAFTING = List.of(
            DeterminationPolicies::instrumentIsAdopted,
            DeterminationPolicies::stateTakesPart,
            DeterminationPolicies::cycleIsKnown,
            DeterminationPolicies::cycleHasCells,
            DeterminationPolicies::commitmentIsInTheCatalogue,
            DeterminationPolicies::commitmentIsReportable,
            DeterminationPolicies::neverCompletedWhereItContinues,
            DeterminationPolicies::aDeterminationSaysWhy,
            DeterminationPolicies::whatWasConsideredIsReleased,
            DeterminationPolicies::namedNamesSomebody);

    private static final List<Policy<RevokeDetermination>> REVOKING =
            List.of(DeterminationPolicies::aRevocationSaysWhy);

    private DeterminationDecider() {}

    /** @throws Refused DETERMINATION_NOT_FOUND when it has reached no step of who acts, and nothing of it has left the state */
    public static void requireKnown(DeterminationState state, DeterminationCommand command) {
        Clearer by = switch (command) {
            case ClearDetermination c -> c.clear().by();
            case ReturnDetermination c -> c.back().by();
            case DeterminePosition _, ReviseDetermination _, ReleaseDetermination _, RevokeDetermination _ -> null;
        };
        if (by != null && state instanceof Made made && !by.knows(made.clearance(), made.hasLeft())) {
            throw new Refused(DETERMINATION_NOT_FOUND, "No such determination for this caller.");
        }
    }

    public static List<DeterminationEvent> decide(DeterminationState state, DeterminationCommand command) {
        return switch (command) {
            case DeterminePosition c -> determine(state, c);
            case ReviseDetermination c -> revise(state, c);
            case ClearDetermination c -> {
                Made now = made(state);
                yield List.of(new DeterminationStepCleared(now.version(), Clearing.decide(now.clearance(), c.clear())));
            }
            case ReturnDetermination c -> {
                Made now = made(state);
                yield List.of(new DeterminationReturned(now.version(), SendingBack.decide(now.clearance(), c.back())));
            }
            case ReleaseDetermination _ -> release(made(state));
            case RevokeDetermination c -> revoke(made(state), c);
        };
    }

    private static List<DeterminationEvent> determine(DeterminationState state, DeterminePosition command) {
        return switch (state) {
            case NotMade _ -> next(1, command.draft(), command.inForce());
            case Made _, Revoked _ -> throw new Refused(DETERMINATION_EXISTS, "The cell has a determination.");
        };
    }

    private static List<DeterminationEvent> revise(DeterminationState state, ReviseDetermination command) {
        return switch (state) {
            case NotMade _ -> throw unknown();
            case Revoked revoked -> next(revoked.version() + 1, command.draft(), command.inForce());
            case Made now
            when now.clearance() instanceof Clearance.Released ->
                next(now.version() + 1, command.draft(), command.inForce());
            case Made now -> {
                Course course = Handover.requireWithDrafter(now.clearance());
                Policy.require(command.draft(), DRAFTING);
                yield List.of(submission(
                        now.version(),
                        course.submission() + 1,
                        command.draft(),
                        Handover.onward(course, command.inForce())));
            }
        };
    }

    private static List<DeterminationEvent> next(int version, Draft draft, @Nullable ClearancePath inForce) {
        Policy.require(draft, DRAFTING);
        return List.of(submission(version, 1, draft, Handover.requireChain(inForce)));
    }

    private static DeterminationSubmitted submission(int version, int submission, Draft draft, ClearancePath path) {
        Drafter by = draft.by();
        return new DeterminationSubmitted(version, submission, by.person(), by.actor(), draft.content(), path);
    }

    /** Rule 9: it names its audience, as it was cleared. */
    private static List<DeterminationEvent> release(Made now) {
        Handover.requirePassed(now.clearance());
        Content content = now.content();
        return List.of(new DeterminationReleased(
                now.version(), content.visibility(), content.named(), List.of(content.instrument())));
    }

    /** Taking back tells nobody anything new: no chain has to pass. */
    private static List<DeterminationEvent> revoke(Made now, RevokeDetermination command) {
        if (now.standing() == 0) {
            throw new Refused(DETERMINATION_NOT_RELEASED, "Nothing of it stands.");
        }
        Policy.require(command, REVOKING);
        return List.of(new DeterminationRevoked(now.standing(), command.person(), command.reason()));
    }

    private static Made made(DeterminationState state) {
        return switch (state) {
            case NotMade _ -> throw unknown();
            case Made made -> made;
            case Revoked _ -> throw new Refused(DETERMINATION_REVOKED, "It was revoked.");
        };
    }

    private static Refused unknown() {
        return new Refused(DETERMINATION_NOT_FOUND, "Nothing was submitted under this id.");
    }
}
