package org.tallystick.command.determination;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.command.determination.DeterminationFacts.KnownCell;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Copies;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Streams;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.events.report.ReportId;

/** What the reports that a determination names have released, read from the ledger when it names them. */
@Component
class ReleasedReports {

    private final Streams streams;

    ReleasedReports(Streams streams) {
        this.streams = streams;
    }

    /**
     * @param versions those of the asked ones that were released about the cell, and not withdrawn
     * @param reliances on every report that was looked at
     */
    record Found(Set<Considered> versions, List<Reliance> reliances) {}

    /** @param agencies that the state ever had: nothing but their reports in the cell's cycle is ever looked at */
    Found about(Request request, KnownCell cell, Set<String> agencies, List<Considered> asked) {
        Set<UUID> known = agencies.stream()
                .map(agency -> ReportId.of(cell.instrument(), cell.cycle(), cell.state(), agency))
                .collect(Collectors.toSet());
        Set<UUID> reports = asked.stream()
                .map(Considered::report)
                .filter(known::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Considered> versions = new LinkedHashSet<>();
        List<Reliance> reliances = new ArrayList<>();
        for (UUID report : reports) {
            String stream = "report/" + report;
            Streams.Read<Told> read =
                    streams.read(request, stream, cell.state(), Told.NOTHING, ReportEvent.class, Told::after);
            reliances.add(new Reliance(stream, read.lastSequence()));
            read.state().versionsAbout(cell).forEach(version -> versions.add(new Considered(report, version)));
        }
        versions.retainAll(asked);
        return new Found(versions, reliances);
    }

    /** @param released one for each entry that ever left the state in the report; none once it is withdrawn */
    private record Told(List<EntryReleased> released) {

        private static final Told NOTHING = new Told(List.of());

        Told after(ReportEvent event) {
            return switch (event) {
                case EntryReleased e -> new Told(Copies.with(released, e));
                case ReportWithdrawn _ -> NOTHING;
                default -> this;
            };
        }

        Set<Integer> versionsAbout(KnownCell cell) {
            return released.stream()
                    .filter(entry -> entry.commitment().equals(cell.commitment()))
                    .map(EntryReleased::version)
                    .collect(Collectors.toSet());
        }
    }
}
