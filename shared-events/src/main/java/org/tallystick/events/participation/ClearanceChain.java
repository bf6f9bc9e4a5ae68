package org.tallystick.events.participation;

import java.util.List;
import org.tallystick.events.report.Visibility;

/**
 * Who clears what may leave the state, in order, and for what; {@link ClearanceChains} says which of several it passes.
 *
 * @param name unique in the participation, such as {@code default}
 * @param version counts from 1 per name
 * @param agencies whose words take this chain; empty: those of every agency
 * @param sections paths of pillars, sections or commitments whose entries take it; empty: those on all
 * @param visibilities whose entries take it; empty: those of each
 */
public record ClearanceChain(
        String name,
        int version,
        List<String> agencies,
        List<String> sections,
        List<Visibility> visibilities,
        List<Step> steps) {

    public ClearanceChain {
        agencies = List.copyOf(agencies);
        sections = List.copyOf(sections);
        visibilities = List.copyOf(visibilities);
        steps = List.copyOf(steps);
    }

    /** Whether it takes everything that no other chain takes. */
    public boolean takesTheRest() {
        return agencies.isEmpty() && choosesNoEntries();
    }

    /** Whether it is chosen by the agency alone, if by anything. */
    public boolean choosesNoEntries() {
        return sections.isEmpty() && visibilities.isEmpty();
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
