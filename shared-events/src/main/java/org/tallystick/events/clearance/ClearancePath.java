package org.tallystick.events.clearance;

import java.util.List;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ClearanceChain.HolderKind;

/**
 * The chain that was in force when something was first submitted; it stays bound to it.
 *
 * @param version of the chain of this name
 */
public record ClearancePath(String chain, int version, List<Step> steps) {

    public ClearancePath {
        steps = List.copyOf(steps);
    }

    public static ClearancePath of(ClearanceChain chain) {
        List<Step> steps = chain.steps().stream()
                .map(step -> new Step(
                        step.step(), step.holder().kind(), step.holder().name()))
                .toList();
        return new ClearancePath(chain.name(), chain.version(), steps);
    }

    /** @param holder a role, an agency, or the authority of a national system */
    public record Step(String step, HolderKind holderKind, String holder) {}
}
