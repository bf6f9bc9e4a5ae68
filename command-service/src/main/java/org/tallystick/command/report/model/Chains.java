package org.tallystick.command.report.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ClearanceChain.Holder;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ClearanceChains;
import org.tallystick.events.participation.ClearanceChains.Topic;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.ChainVersion;
import org.tallystick.events.report.ReportEvent.ConditionalChain;
import org.tallystick.events.report.ReportEvent.ReportRouted;
import org.tallystick.events.report.Visibility;

/**
 * The clearance chains that a report is bound to.
 *
 * @param standard of what no other is chosen for
 * @param conditional those that single entries may ask for
 */
public record Chains(BoundChain standard, List<ConditionalChain> conditional) {

    /** In the place of the report's agency, whatever its name. */
    private static final String ITS_OWN = "own";

    public Chains {
        conditional = List.copyOf(conditional);
    }

    /** @return empty when the state has set none for what no condition fits */
    public static Optional<Chains> of(ClearanceChains inForce, String agency) {
        return inForce.standard(agency)
                .map(standard -> new Chains(
                        bound(standard),
                        inForce.conditional(agency).stream()
                                .map(Chains::conditional)
                                .toList()));
    }

    /** Which of them a submission passes, where there are several. */
    Optional<ReportRouted> route(int submission, Collection<Topic> topics) {
        if (conditional.isEmpty()) {
            return Optional.empty();
        }
        List<ClearanceChain> asked = all().asked(ITS_OWN, topics);
        return Optional.of(new ReportRouted(
                submission,
                asked.stream()
                        .map(chain -> new ChainVersion(chain.name(), chain.version()))
                        .toList(),
                steps(ClearanceChains.united(asked))));
    }

    private ClearanceChains all() {
        return new ClearanceChains(Stream.concat(
                        Stream.of(chain(standard, List.of(), List.of(), List.of())),
                        conditional.stream().map(Chains::chain))
                .toList());
    }

    private static ClearanceChain chain(ConditionalChain bound) {
        List<String> agencies = bound.ofAgency() ? List.of(ITS_OWN) : List.of();
        return chain(bound.chain(), agencies, bound.sections(), bound.visibilities());
    }

    private static ClearanceChain chain(
            BoundChain bound, List<String> agencies, List<String> sections, List<Visibility> visibilities) {
        return new ClearanceChain(
                bound.name(),
                bound.version(),
                agencies,
                sections,
                visibilities,
                bound.steps().stream()
                        .map(step -> new ClearanceChain.Step(
                                step.step(), new Holder(HolderKind.valueOf(step.holderKind()), step.holder())))
                        .toList());
    }

    private static ConditionalChain conditional(ClearanceChain chain) {
        return new ConditionalChain(bound(chain), !chain.agencies().isEmpty(), chain.sections(), chain.visibilities());
    }

    private static BoundChain bound(ClearanceChain chain) {
        return new BoundChain(chain.name(), chain.version(), steps(chain.steps()));
    }

    private static List<BoundStep> steps(List<ClearanceChain.Step> steps) {
        return steps.stream()
                .map(step -> new BoundStep(
                        step.step(), step.holder().kind().name(), step.holder().name()))
                .toList();
    }
}
