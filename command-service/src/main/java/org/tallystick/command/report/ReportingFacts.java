package org.tallystick.command.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.report.model.Facts;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;

/**
 * What reports are decided by.
 *
 * @param catalogues items by path, by instrument
 * @param chains in force by name, by instrument, by state that joined it
 * @param agencies registered, by state
 * @param mandates by state
 * @param cycles by stream
 */
record ReportingFacts(
        Map<String, Map<String, Catalogue.Item>> catalogues,
        Map<String, Map<String, Map<String, ClearanceChain>>> chains,
        Map<String, Set<String>> agencies,
        Map<String, List<MandateAssigned>> mandates,
        Map<String, KnownCycle> cycles) {

    static ReportingFacts none() {
        return new ReportingFacts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    Facts of(ReportKey key) {
        KnownCycle cycle = cycles.get("cycle/" + key.instrument() + "/" + key.cycle());
        Map<String, ClearanceChain> ofState =
                chains.getOrDefault(key.instrument(), Map.of()).get(key.state());
        return new Facts(
                catalogues.getOrDefault(key.instrument(), Map.of()),
                cycle == null ? null : cycle.asSeenBy(key.state()),
                ofState != null,
                agenciesOf(key.state()).contains(key.agency()),
                cycle == null ? Set.of() : mandated(key, cycle),
                ofState == null ? null : chainFor(key.agency(), ofState));
    }

    /** One per cycle and agency, whether it was opened or not. */
    Stream<ReportKey> possibleReports(String state) {
        return cycles.values().stream()
                .flatMap(cycle -> agenciesOf(state).stream()
                        .map(agency -> new ReportKey(cycle.instrument(), cycle.period(), state, agency)));
    }

    /** States that take part, by adopted instrument. */
    Map<String, Set<String>> participants() {
        return catalogues.keySet().stream()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> chains.getOrDefault(code, Map.of()).keySet()));
    }

    Set<String> agenciesOf(String state) {
        return agencies.getOrDefault(state, Set.of());
    }

    private Set<String> mandated(ReportKey key, KnownCycle cycle) {
        return mandates.getOrDefault(key.state(), List.of()).stream()
                .filter(mandate -> mandate.agency().equals(key.agency()))
                .filter(mandate -> mandate.instrument().equals(key.instrument()))
                .filter(cycle::meets)
                .flatMap(mandate -> mandate.commitments().stream())
                .collect(Collectors.toSet());
    }

    /** The chain that names the agency, before the one that names none. */
    private static @Nullable BoundChain chainFor(String agency, Map<String, ClearanceChain> chains) {
        return Stream.concat(
                        chains.values().stream()
                                .filter(chain -> chain.agencies().contains(agency)),
                        chains.values().stream()
                                .filter(chain -> chain.agencies().isEmpty()))
                .findFirst()
                .map(ReportingFacts::bound)
                .orElse(null);
    }

    private static BoundChain bound(ClearanceChain chain) {
        return new BoundChain(
                chain.name(),
                chain.version(),
                chain.steps().stream()
                        .map(step -> new BoundStep(
                                step.step(),
                                step.holder().kind().name(),
                                step.holder().name()))
                        .toList());
    }
}
