package org.tallystick.events.participation;

import java.util.List;

/**
 * Who clears a report before it may leave the state, in order.
 *
 * @param name unique in the participation, such as {@code default}
 * @param version counts from 1 per name
 * @param agencies the agencies whose reports take this chain; empty: every agency that no other chain names
 */
public record ClearanceChain(String name, int version, List<String> agencies, List<Step> steps) {

    public ClearanceChain {
        agencies = List.copyOf(agencies);
        steps = List.copyOf(steps);
    }

    /** @param step name of the step, unique in the chain */
    public record Step(String step, Holder holder) {}

    /** @param name a role for {@code ROLE}, an agency for {@code AGENCY}, the clearing authority for {@code EXTERNAL} */
    public record Holder(HolderKind kind, String name) {}

    /** Who holds a step; {@code EXTERNAL} was cleared in a national system and is recorded here. */
    public enum HolderKind {
        ROLE,
        AGENCY,
        EXTERNAL
    }
}
