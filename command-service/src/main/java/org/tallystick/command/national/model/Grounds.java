package org.tallystick.command.national.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tallystick.command.clearance.model.StateReport;

/**
 * What stood in the streams of other things when a national submission was decided on.
 *
 * @param wanted whether the state releases under one signature
 * @param reports that the state's agencies have opened in the cycle
 * @param leads the agency that leads on a commitment on the last day of the cycle
 * @param determined commitments on which the state itself says what stands
 */
public record Grounds(boolean wanted, List<StateReport> reports, Map<String, String> leads, Set<String> determined) {

    public Grounds {
        reports = List.copyOf(reports);
        leads = Map.copyOf(leads);
        determined = Set.copyOf(determined);
    }

    Optional<StateReport> report(UUID id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst();
    }
}
