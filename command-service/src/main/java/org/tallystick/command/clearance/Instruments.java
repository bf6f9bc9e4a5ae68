package org.tallystick.command.clearance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.Copies;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.events.agency.Agencies;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRetired;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ClearanceChains;
import org.tallystick.events.participation.ClearanceChains.Topic;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainEnded;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.Participations;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.Envelope;

/**
 * Adopted instruments, who takes part in them with which agencies, and how what leaves a state is cleared there.
 *
 * @param items paths in the newest catalogue by instrument
 * @param retired instruments under which nothing new begins
 * @param chains in force by name, by instrument, by state that joined it
 * @param agencies by state
 */
public record Instruments(
        Map<String, Set<String>> items,
        Set<String> retired,
        Map<String, Map<String, Map<String, ClearanceChain>>> chains,
        Participations participations,
        Map<String, Agencies> agencies) {

    static Instruments none() {
        return new Instruments(Map.of(), Set.of(), Map.of(), Participations.none(), Map.of());
    }

    /** Empty when no such instrument is adopted; for what was begun under it, also once it is retired. */
    public Set<String> paths(String instrument) {
        return items.getOrDefault(instrument, Set.of());
    }

    /** What something new can be about: nothing once the instrument is retired. */
    public Set<String> open(String instrument) {
        return retired.contains(instrument) ? Set.of() : paths(instrument);
    }

    /** States that take part on that day, or will. */
    public Set<String> participants(String instrument, LocalDate day) {
        return participations.everIn(instrument).stream()
                .filter(state -> participations.fromOn(day, instrument, state))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the state took part once, and does not on that day or later. */
    public boolean hasLeft(String instrument, String state, LocalDate day) {
        return participations.everIn(instrument).contains(state) && !participations.fromOn(day, instrument, state);
    }

    /**
     * What the chains in force ask for; null when the state has set none for it.
     *
     * @param agency null for the coordinator
     * @param topics what it is about, and for whom
     */
    public @Nullable ClearancePath chain(
            String instrument, String state, @Nullable String agency, Collection<Topic> topics) {
        return ClearancePath.of(new ClearanceChains(chainsOf(instrument, state).values()).asked(agency, topics));
    }

    /** @param visibility null for what has none of its own */
    public static List<Topic> topics(Collection<String> commitments, @Nullable Visibility visibility) {
        return commitments.isEmpty()
                ? List.of(new Topic(null, visibility))
                : commitments.stream()
                        .distinct()
                        .map(commitment -> new Topic(commitment, visibility))
                        .toList();
    }

    /** @param agency that it is from, null for the coordinator */
    public Drafter drafter(Request acting, @Nullable String agency) {
        Caller caller = acting.caller();
        Standing standing = caller.hasRole("coordinator")
                ? Standing.ACTIVE
                : agenciesOf(Rights.ownState(caller)).standing(Rights.ownAgency(caller));
        return new Drafter(
                agency, standing, acting.actor().person(), acting.actor().id());
    }

    private Map<String, ClearanceChain> chainsOf(String instrument, String state) {
        return chains.getOrDefault(instrument, Map.of()).getOrDefault(state, Map.of());
    }

    private Agencies agenciesOf(String state) {
        return agencies.getOrDefault(state, Agencies.none());
    }

    Instruments after(Envelope event) {
        return switch (event.payload()) {
            case InstrumentAdopted e -> withItems(e.catalogue());
            case InstrumentRevised e -> withItems(e.catalogue());
            case InstrumentRetired _ ->
                new Instruments(
                        items,
                        Copies.with(retired, event.stream().substring("instrument/".length())),
                        chains,
                        participations,
                        agencies);
            case ClearanceChainSet e ->
                withChains(
                        e.instrument(),
                        e.state(),
                        Copies.with(
                                chainsOf(e.instrument(), e.state()), e.chain().name(), e.chain()));
            case ClearanceChainEnded e ->
                withChains(e.instrument(), e.state(), Copies.without(chainsOf(e.instrument(), e.state()), e.chain()));
            case ParticipationEvent e -> new Instruments(items, retired, chains, participations.after(e), agencies);
            case AgencyEvent e ->
                new Instruments(
                        items,
                        retired,
                        chains,
                        participations,
                        Copies.with(
                                agencies,
                                event.state(),
                                agenciesOf(event.state()).after(e)));
            default -> this;
        };
    }

    private Instruments withItems(Catalogue catalogue) {
        Set<String> paths = catalogue.items().map(Catalogue.Item::path).collect(Collectors.toUnmodifiableSet());
        return new Instruments(
                Copies.with(items, catalogue.instrument(), paths), retired, chains, participations, agencies);
    }

    private Instruments withChains(String instrument, String state, Map<String, ClearanceChain> ofState) {
        Map<String, Map<String, ClearanceChain>> ofInstrument =
                Copies.with(chains.getOrDefault(instrument, Map.of()), state, ofState);
        return new Instruments(items, retired, Copies.with(chains, instrument, ofInstrument), participations, agencies);
    }
}
