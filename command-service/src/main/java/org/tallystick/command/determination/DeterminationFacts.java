package org.tallystick.command.determination;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.determination.model.Grounds;
import org.tallystick.command.determination.model.Grounds.Phase;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.Participations;
import org.tallystick.events.wire.Envelope;

/**
 * What determinations are decided by.
 *
 * @param catalogues items by path, by version, by instrument
 * @param cycles by stream
 * @param cells that have a determination, by its id
 */
record DeterminationFacts(
        Map<String, Map<Integer, Map<String, Item>>> catalogues,
        Participations participations,
        Map<String, KnownCycle> cycles,
        Map<UUID, KnownCell> cells) {

    /** @param catalogueVersion that the cycle is bound to, 0 before its opening */
    record KnownCycle(LocalDate lastDay, int catalogueVersion) {}

    record KnownCell(String state, String instrument, String cycle, String commitment) {

        String cycleStream() {
            return "cycle/" + instrument + "/" + cycle;
        }
    }

    static DeterminationFacts none() {
        return new DeterminationFacts(Map.of(), Participations.none(), Map.of(), Map.of());
    }

    Optional<KnownCell> find(UUID id) {
        return Optional.ofNullable(cells.get(id));
    }

    int catalogueVersion(KnownCell cell) {
        KnownCycle cycle = cycles.get(cell.cycleStream());
        return cycle == null ? 0 : cycle.catalogueVersion();
    }

    Grounds grounds(KnownCell cell, Set<Considered> released) {
        Map<Integer, Map<String, Item>> versions = catalogues.getOrDefault(cell.instrument(), Map.of());
        return new Grounds(
                !versions.isEmpty(),
                takesPart(cell),
                phase(cell),
                versions.getOrDefault(catalogueVersion(cell), Map.of()).get(cell.commitment()),
                released);
    }

    private @Nullable Phase phase(KnownCell cell) {
        if (!cycles.containsKey(cell.cycleStream())) {
            return null;
        }
        return catalogueVersion(cell) == 0 ? Phase.PROPOSED : Phase.OPENED;
    }

    /** Who joins after the last day of a cycle, or has left by then, takes no part in it. */
    private boolean takesPart(KnownCell cell) {
        KnownCycle cycle = cycles.get(cell.cycleStream());
        return cycle == null
                ? participations.everIn(cell.instrument()).contains(cell.state())
                : participations.on(cycle.lastDay(), cell.instrument(), cell.state());
    }

    DeterminationFacts after(Envelope event) {
        return switch (event.payload()) {
            case InstrumentAdopted e -> inForce(e.catalogueVersion(), e.catalogue());
            case InstrumentRevised e -> inForce(e.catalogueVersion(), e.catalogue());
            case ParticipationEvent e -> new DeterminationFacts(catalogues, participations.after(e), cycles, cells);
            case CycleProposed e -> withCycle(event.stream(), new KnownCycle(e.to(), 0));
            case CycleOpened e -> withCycle(event.stream(), opened(event.stream(), e.catalogueVersion()));
            case DeterminationSubmitted e -> withCell(event, e.content());
            default -> this;
        };
    }

    private DeterminationFacts inForce(int version, Catalogue catalogue) {
        Map<String, Item> items = catalogue.items().collect(Collectors.toUnmodifiableMap(Item::path, item -> item));
        Map<Integer, Map<String, Item>> versions =
                Copies.with(catalogues.getOrDefault(catalogue.instrument(), Map.of()), version, items);
        return new DeterminationFacts(
                Copies.with(catalogues, catalogue.instrument(), versions), participations, cycles, cells);
    }

    private KnownCycle opened(String stream, int version) {
        KnownCycle proposed = cycles.get(stream);
        if (proposed == null) {
            throw new IllegalStateException("nothing proposed " + stream);
        }
        return new KnownCycle(proposed.lastDay(), version);
    }

    private DeterminationFacts withCycle(String stream, KnownCycle cycle) {
        return new DeterminationFacts(catalogues, participations, Copies.with(cycles, stream, cycle), cells);
    }

    private DeterminationFacts withCell(Envelope event, Content content) {
        UUID id = UUID.fromString(event.stream().substring(event.stream().indexOf('/') + 1));
        KnownCell cell = new KnownCell(event.state(), content.instrument(), content.cycle(), content.commitment());
        return new DeterminationFacts(catalogues, participations, cycles, Copies.with(cells, id, cell));
    }
}
