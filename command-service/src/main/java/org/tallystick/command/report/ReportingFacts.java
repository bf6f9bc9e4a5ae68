package org.tallystick.command.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.report.model.Chains;
import org.tallystick.command.report.model.Facts;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.events.agency.Agencies;
import org.tallystick.events.agency.Mandates;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ClearanceChains;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.participation.Participations;

/**
 * What reports are decided by.
 *
 * @param catalogues by version, by instrument
 * @param chains in force by name, by instrument, by state that joined it
 * @param signatures {@code <instrument>/<state>} of states that release under one signature
 * @param agencies by state
 * @param mandates by state
 * @param cycles by stream
 * @param keys of all reports that were looked for: goes along from facts to facts
 */
record ReportingFacts(
        Map<String, Map<Integer, Edition>> catalogues,
        Map<String, Map<String, Map<String, ClearanceChain>>> chains,
        Participations participations,
        Set<String> signatures,
        Map<String, Agencies> agencies,
        Map<String, Mandates> mandates,
        Map<String, KnownCycle> cycles,
        ReportKeys keys) {

    static ReportingFacts none() {
        return new ReportingFacts(
                Map.of(), Map.of(), Participations.none(), Set.of(), Map.of(), Map.of(), Map.of(), new ReportKeys());
    }

    /** @param acting the agency that acts: that of the report or, once that one is no more, the one that answers for it */
    Facts of(ReportKey key, String acting) {
        KnownCycle cycle = cycles.get("cycle/" + key.instrument() + "/" + key.cycle());
        Map<String, ClearanceChain> ofState =
                chains.getOrDefault(key.instrument(), Map.of()).get(key.state());
        Edition edition = edition(key.instrument(), cycle == null ? 0 : cycle.catalogueVersion());
        Facts facts = new Facts(
                edition.items(),
                cycle == null ? null : cycle.asSeenBy(key.state(), key.agency()),
                takesPart(key, cycle),
                agenciesOf(key.state()).standing(acting),
                cycle == null ? Set.of() : mandated(key, cycle),
                ofState == null
                        ? null
                        : Chains.of(new ClearanceChains(ofState.values()), key.agency())
                                .orElse(null));
        return facts.measuredBy(edition.indicators());
    }

    /** Whether the state releases what is reported there under one signature. */
    boolean asOne(ReportKey key) {
        return signatures.contains(key.instrument() + "/" + key.state());
    }

    ReportingFacts with(NationalSubmissionChosen e) {
        Set<String> now = new HashSet<>(signatures);
        String one = e.instrument() + "/" + e.state();
        boolean changed = e.wanted() ? now.add(one) : now.remove(one);
        return changed
                ? new ReportingFacts(
                        catalogues, chains, participations, Set.copyOf(now), agencies, mandates, cycles, keys)
                : this;
    }

    /** Of the version that the cycle is bound to, whatever has been revised since; of the first while there is none. */
    private Edition edition(String instrument, int version) {
        return catalogues.getOrDefault(instrument, Map.of()).getOrDefault(Math.max(version, 1), Edition.NONE);
    }

    /** One per cycle and agency that ever was, whether it was opened or not. */
    Stream<ReportKey> possibleReports(String state) {
        return cycles.values().stream()
                .flatMap(cycle -> agenciesOf(state).standings().keySet().stream()
                        .map(agency -> new ReportKey(cycle.instrument(), cycle.period(), state, agency)));
    }

    /** The state's report of this id, when the agency is null, or answers for it: by itself or as the successor of one that is no more. */
    Optional<ReportKey> find(UUID id, String state, @Nullable String agency) {
        return keys.find(id, state, this).filter(key -> agency == null || answersFor(key, agency));
    }

    /** Rule 6: an agency that is no more answers for nothing. */
    boolean answersFor(ReportKey key, String agency) {
        return responsibleFor(key).equals(agency);
    }

    String responsibleFor(ReportKey key) {
        return agenciesOf(key.state()).responsibleFor(key.agency());
    }

    /** For a caller of no state. */
    Optional<ReportKey> find(UUID id) {
        return agencies.keySet().stream()
                .flatMap(state -> find(id, state, null).stream())
                .findFirst();
    }

    /** The agency's possible reports in earlier cycles of the instrument, the newest first. */
    List<ReportKey> before(ReportKey key) {
        KnownCycle now = cycles.get("cycle/" + key.instrument() + "/" + key.cycle());
        return now == null
                ? List.of()
                : cycles.values().stream()
                        .filter(cycle -> cycle.isBefore(now))
                        .sorted(Comparator.comparing(KnownCycle::from).reversed())
                        .map(cycle -> new ReportKey(key.instrument(), cycle.period(), key.state(), key.agency()))
                        .toList();
    }

    /** States that take part on that day. */
    Set<String> participants(String instrument, LocalDate day) {
        return participations.in(instrument, day);
    }

    /** Who joins after the last day of a cycle, or has left by then, takes no part in it. */
    private boolean takesPart(ReportKey key, @Nullable KnownCycle cycle) {
        return cycle == null
                ? participations.everIn(key.instrument()).contains(key.state())
                : participations.on(cycle.to(), key.instrument(), key.state());
    }

    Agencies agenciesOf(String state) {
        return agencies.getOrDefault(state, Agencies.none());
    }

    private Set<String> mandated(ReportKey key, KnownCycle cycle) {
        return mandates.getOrDefault(key.state(), Mandates.none())
                .over(key.agency(), key.instrument(), cycle.from(), cycle.to());
    }
}
