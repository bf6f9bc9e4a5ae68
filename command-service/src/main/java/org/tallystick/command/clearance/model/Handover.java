package org.tallystick.command.clearance.model;

import static org.tallystick.command.clearance.model.ClearanceRefusal.AGENCY_DISSOLVED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.AGENCY_NOT_REGISTERED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.AGENCY_SUSPENDED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.ALREADY_RELEASED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.ALREADY_SUBMITTED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.CHAIN_MISSING;
import static org.tallystick.command.clearance.model.ClearanceRefusal.NOT_CLEARED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.STATE_NOT_JOINED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.STEP_HELD_OTHERWISE;

import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.Clearance.AtStep;
import org.tallystick.command.clearance.model.Clearance.Passed;
import org.tallystick.command.clearance.model.Clearance.Released;
import org.tallystick.command.clearance.model.Clearance.WithDrafter;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Rule;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.clearance.ClearancePath;

/** Both ends of a chain: what goes in, and what may come out. */
public final class Handover {

    private Handover() {}

    /** Without a chain nothing could ever be cleared. */
    @Keeps(value = Rule.CLEARED_FIRST, refusing = "CHAIN_MISSING")
    public static ClearancePath requireChain(@Nullable ClearancePath inForce) {
        if (inForce == null) {
            throw new Refused(CHAIN_MISSING, "The state has set no clearance chain for this.");
        }
        return inForce;
    }

    /** On the chain that it is bound to, and on what a change of its place or its readers asks for beside; no holder clears for another. */
    @Keeps(value = Rule.BOUND_WHEN_OPENED, refusing = "STEP_HELD_OTHERWISE")
    public static ClearancePath onward(Course bound, @Nullable ClearancePath asked) {
        if (asked == null) {
            return bound.path();
        }
        bound.path().heldOtherwise(asked).stream().findFirst().ifPresent(step -> {
            throw new Refused(
                    STEP_HELD_OTHERWISE,
                    "The step " + step.step() + " of the chain that it is bound to has another holder.");
        });
        return bound.path().with(asked);
    }

    /** Only an agency that is registered, and at work, hands something in. */
    @Keeps(
            value = Rule.WITHIN_THE_MANDATE,
            refusing = {"AGENCY_NOT_REGISTERED", "AGENCY_SUSPENDED", "AGENCY_DISSOLVED"})
    public static void requireActive(Drafter by) {
        Standing standing = by.standing();
        if (standing == null) {
            throw new Refused(AGENCY_NOT_REGISTERED, "The state has registered no such agency.");
        }
        switch (standing) {
            case ACTIVE -> {}
            case SUSPENDED -> throw new Refused(AGENCY_SUSPENDED, "The agency is suspended.");
            case DISSOLVED -> throw new Refused(AGENCY_DISSOLVED, "The agency is no more.");
        }
    }

    /** Who has left an instrument hands in nothing more under it; what is on its way is not stopped. */
    public static void requireNotLeft(boolean left) {
        if (left) {
            throw new Refused(STATE_NOT_JOINED, "The state has left the instrument.");
        }
    }

    /** Only what was returned is drafted anew. */
    @Keeps(
            value = Rule.FROZEN_ONCE_RELEASED,
            refusing = {"ALREADY_SUBMITTED", "ALREADY_RELEASED"})
    public static Course requireWithDrafter(Clearance clearance) {
        return switch (clearance) {
            case WithDrafter back -> back.course();
            case AtStep at -> throw new Refused(ALREADY_SUBMITTED, "It waits at the step " + at.step() + ".");
            case Passed _ -> throw new Refused(ALREADY_SUBMITTED, "It is cleared and waits for its release.");
            case Released _ -> throw new Refused(ALREADY_RELEASED, "A released version is frozen.");
        };
    }

    /** No content leaves a state before the chain has passed. */
    @Keeps(
            value = {Rule.CLEARED_FIRST, Rule.FROZEN_ONCE_RELEASED},
            refusing = {"NOT_CLEARED", "ALREADY_RELEASED"})
    public static void requirePassed(Clearance clearance) {
        switch (clearance) {
            case WithDrafter _ -> throw new Refused(NOT_CLEARED, "It was returned to the drafter.");
            case AtStep at -> throw new Refused(NOT_CLEARED, "It waits at the step " + at.step() + ".");
            case Passed _ -> {}
            case Released _ -> throw new Refused(ALREADY_RELEASED, "A released version is frozen.");
        }
    }
}
