package org.tallystick.events.clearance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ClearanceChains;

/**
 * What was asked for by the chains in force when something was first submitted; it stays bound to that.
 *
 * @param chain name of the chain, or those of several, joined by {@code +}
 * @param version of the chain of this name, 0 for several
 */
public record ClearancePath(String chain, int version, List<Step> steps) {

    public ClearancePath {
        steps = List.copyOf(steps);
    }

    /** @return null for no chain */
    public static @Nullable ClearancePath of(List<ClearanceChain> chains) {
        return chains.isEmpty()
                ? null
                : new ClearancePath(
                        chains.stream().map(ClearanceChain::name).collect(Collectors.joining("+")),
                        chains.size() == 1 ? chains.getFirst().version() : 0,
                        ClearanceChains.united(chains).stream()
                                .map(ClearancePath::step)
                                .toList());
    }

    private static Step step(ClearanceChain.Step step) {
        return new Step(step.step(), step.holder().kind(), step.holder().name());
    }

    /** With the steps that this path lacks, where what is submitted again asks for other chains than before; chains that were set anew are no others. */
    public ClearancePath with(ClearancePath asked) {
        Set<String> names = names();
        if (!names.addAll(asked.names())) {
            return this;
        }
        Set<Step> more = new LinkedHashSet<>(steps);
        more.addAll(asked.steps);
        return new ClearancePath(String.join("+", names), 0, List.copyOf(more));
    }

    /** Steps that what is submitted again would pass beside those of this path, and that this path gives to somebody else. */
    public List<Step> heldOtherwise(ClearancePath asked) {
        return names().containsAll(asked.names())
                ? List.of()
                : asked.steps.stream()
                        .filter(step -> steps.stream()
                                .anyMatch(known -> known.step().equals(step.step()) && !known.equals(step)))
                        .toList();
    }

    private Set<String> names() {
        return new LinkedHashSet<>(List.of(chain.split("\\+", -1)));
    }

    /** @param holder a role, an agency, or the authority of a national system */
    public record Step(String step, HolderKind holderKind, String holder) {}
}
