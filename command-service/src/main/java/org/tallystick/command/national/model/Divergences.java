package org.tallystick.command.national.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tallystick.command.clearance.model.StateReport;
import org.tallystick.events.report.EntryStatus;

/** Where a state's agencies would say different things of one commitment, and neither one of them leads nor the state itself has said. */
final class Divergences {

    private Divergences() {}

    /** @param voices such as {@code customs says UNDER_WAY, police says COMPLETED} */
    record Divergence(String commitment, String voices) {}

    /** @param leaving reports that leave the state now; of the others counts what is released already */
    static List<Divergence> of(Grounds grounds, List<StateReport> leaving) {
        Set<UUID> now = leaving.stream().map(StateReport::id).collect(Collectors.toSet());
        Map<String, Map<String, EntryStatus>> said = new TreeMap<>();
        for (StateReport report : grounds.reports()) {
            Map<String, EntryStatus> statuses = now.contains(report.id()) ? report.next() : report.standing();
            statuses.forEach((commitment, status) ->
                    said.computeIfAbsent(commitment, _ -> new TreeMap<>()).put(report.agency(), status));
        }
        return said.entrySet().stream()
                .filter(cell -> new HashSet<>(cell.getValue().values()).size() > 1)
                .filter(cell -> !grounds.leads().containsKey(cell.getKey()))
                .filter(cell -> !grounds.determined().contains(cell.getKey()))
                .map(cell -> new Divergence(cell.getKey(), voices(cell.getValue())))
                .toList();
    }

    private static String voices(Map<String, EntryStatus> said) {
        return said.entrySet().stream()
                .map(voice -> voice.getKey() + " says " + voice.getValue())
                .collect(Collectors.joining(", "));
    }
}
