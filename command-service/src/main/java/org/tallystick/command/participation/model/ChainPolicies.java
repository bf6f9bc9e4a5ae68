package org.tallystick.command.participation.model;

import static org.tallystick.command.participation.model.ParticipationRefusal.AGENCY_UNKNOWN;
import static org.tallystick.command.participation.model.ParticipationRefusal.CHAIN_AMBIGUOUS;
import static org.tallystick.command.participation.model.ParticipationRefusal.CHAIN_DEFAULT_MISSING;
import static org.tallystick.command.participation.model.ParticipationRefusal.CHAIN_EXISTS;
import static org.tallystick.command.participation.model.ParticipationRefusal.CHAIN_STEP_MISSING;
import static org.tallystick.command.participation.model.ParticipationRefusal.CHAIN_STEP_REPEATED;
import static org.tallystick.command.participation.model.ParticipationRefusal.SECTION_UNKNOWN;
import static org.tallystick.command.participation.model.ParticipationRefusal.STEP_HOLDER_DIFFERS;
import static org.tallystick.command.participation.model.ParticipationRefusal.STEP_HOLDER_UNKNOWN;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.participation.model.ParticipationCommand.Condition;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ClearanceChain.Holder;
import org.tallystick.events.participation.ClearanceChain.Step;
import org.tallystick.events.participation.ClearanceChains;

/** What makes a clearance chain one that every report can pass, and none can slip by. */
final class ChainPolicies {

    /** Roles that a step may be given to. */
    private static final Set<String> CLEARING_ROLES = Set.of("clearer", "coordinator");

    private ChainPolicies() {}

    @Keeps(value = Rule.UNDER_A_REVISION, refusing = "CHAIN_EXISTS")
    static Stream<Objection> replacedOnlyUnderARevision(ProposedChain chain) {
        return !chain.replacesOne() || chain.command().conditional()
                ? Stream.empty()
                : Stream.of(new Objection(
                        CHAIN_EXISTS,
                        "",
                        "Send If-Match with the revision of the participation to replace the chain."));
    }

    @Keeps(value = Rule.CLEARED_FIRST, refusing = "CHAIN_STEP_MISSING")
    static Stream<Objection> someStep(ProposedChain chain) {
        return chain.command().steps().isEmpty()
                ? Stream.of(new Objection(
                        CHAIN_STEP_MISSING, "/steps", "Name at least one step: nothing leaves a state uncleared."))
                : Stream.empty();
    }

    static Stream<Objection> everyStepOnce(ProposedChain chain) {
        Set<String> seen = new HashSet<>();
        List<Step> steps = chain.command().steps();
        return at(
                steps.size(),
                i -> !seen.add(steps.get(i).step()),
                CHAIN_STEP_REPEATED,
                "/steps/%d/step",
                "Give each step a name of its own.");
    }

    static Stream<Objection> stepsHeldByWhoCanClear(ProposedChain chain) {
        List<Step> steps = chain.command().steps();
        return at(
                steps.size(),
                i -> !canClear(steps.get(i).holder(), chain.command().registered()),
                STEP_HOLDER_UNKNOWN,
                "/steps/%d/holder/name",
                "Name the role 'clearer' or 'coordinator', or a registered agency of the state.");
    }

    static Stream<Objection> agenciesAreRegistered(ProposedChain chain) {
        List<String> agencies = chain.command().when().agencies();
        return at(
                agencies.size(),
                i -> !chain.command().registered().contains(agencies.get(i)),
                AGENCY_UNKNOWN,
                "/agencies/%d",
                "Name a registered agency of the state.");
    }

    static Stream<Objection> sectionsAreInACatalogue(ProposedChain chain) {
        List<String> sections = chain.command().when().sections();
        return at(
                sections.size(),
                i -> !chain.command().places().contains(sections.get(i)),
                SECTION_UNKNOWN,
                "/sections/%d",
                "Name a pillar, a section or a commitment of the instrument by its path.");
    }

    /** What no condition fits would have no chain, and could never leave the state. */
    static Stream<Objection> someChainTakesTheRest(ProposedChain chain) {
        boolean kept = chain.chain().takesTheRest() || chain.others().anyMatch(ClearanceChain::takesTheRest);
        return kept
                ? Stream.empty()
                : Stream.of(new Objection(
                        CHAIN_DEFAULT_MISSING, "", "Set a chain without a condition first: it takes all others."));
    }

    static Stream<Objection> oneChainForEachCase(ProposedChain chain) {
        Condition when = chain.command().when();
        List<ClearanceChain> ties = chain.others()
                .filter(other -> ClearanceChains.tie(chain.chain(), other))
                .toList();
        if (ties.isEmpty()) {
            return Stream.empty();
        }
        return when.agencies().isEmpty()
                ? Stream.of(new Objection(
                        CHAIN_AMBIGUOUS,
                        "/agencies",
                        "The chain " + ties.getFirst().name() + " takes some of this already: narrow one of them."))
                : at(
                        when.agencies().size(),
                        i -> ties.stream()
                                .anyMatch(other -> other.agencies()
                                        .contains(when.agencies().get(i))),
                        CHAIN_AMBIGUOUS,
                        "/agencies/%d",
                        "Another chain names this agency already, for some of the same.");
    }

    /** A report that passes two chains passes a step that both have once. */
    static Stream<Objection> oneHolderForEachStep(ProposedChain chain) {
        List<Step> steps = chain.command().steps();
        return at(
                steps.size(),
                i -> chain.others()
                        .filter(other -> ClearanceChains.meet(chain.chain(), other))
                        .flatMap(other -> other.steps().stream())
                        .anyMatch(step -> step.step().equals(steps.get(i).step()) && !step.equals(steps.get(i))),
                STEP_HOLDER_DIFFERS,
                "/steps/%d/holder",
                "Another chain gives this step to somebody else, and a report may pass both: name it otherwise.");
    }

    private static boolean canClear(Holder holder, Set<String> registered) {
        return switch (holder.kind()) {
            case ROLE -> CLEARING_ROLES.contains(holder.name());
            case AGENCY -> registered.contains(holder.name());
            case EXTERNAL -> true;
        };
    }

    private static Stream<Objection> at(int size, IntPredicate wrong, RefusalCode code, String pointer, String text) {
        return IntStream.range(0, size)
                .filter(wrong)
                .mapToObj(i -> new Objection(code, pointer.replace("%d", Integer.toString(i)), text));
    }
}
