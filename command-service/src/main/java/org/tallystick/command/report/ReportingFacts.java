package org.tallystick.command.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.tallystick.events.report.ReportId;

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

    /** A report's id is made of its key: the one of the state's possible reports that it is the id of. */
    Optional<ReportKey> find(UUID id, String state, @Nullable String agency) {
        Set<String> candidates = agency == null ? agenciesOf(state) : Set.of(agency);
        return cycles.values().stream()
                .flatMap(cycle ->
                        candidates.stream().map(one -> new ReportKey(cycle.instrument(), cycle.period(), state, one)))
                .filter(key -> ReportId.of(key.instrument(), key.cycle(), key.state(), key.agency())
                        .equals(id))
                .findFirst();
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
