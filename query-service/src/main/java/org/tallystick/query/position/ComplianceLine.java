package org.tallystick.query.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one state, or one agency of the own state, owes in a cycle and has done.
 *
 * @param agency null for the state as a whole
 * @param expected commitments on which something is expected; null for an agency
 * @param released commitments on which something that the reader may read stands; null for an agency
 * @param late commitments that were released late or are owed since; null for an agency
 * @param submittedAt first submission of the agency; own state only
 * @param releasedAt first release of the agency that the reader may read; own state only
 * @param submittedLate own state only
 */
record ComplianceLine(
        String state,
        @Nullable String agency,
        @Nullable Integer expected,
        @Nullable Integer released,
        @Nullable Integer late,
        @Nullable Instant submittedAt,
        @Nullable Instant releasedAt,
        @Nullable Boolean submittedLate) {

    private static final Set<Empty> NOT_EXPECTED = EnumSet.of(Empty.NOT_REPORTABLE, Empty.NOT_DUE, Empty.NO_MANDATE);

    static List<ComplianceLine> of(ChosenCycle cycle) {
        Map<String, List<Cell>> byState = Cells.in(cycle, Scope.matrix("", "")).stream()
                .collect(Collectors.groupingBy(Cell::state, TreeMap::new, Collectors.toList()));
        String own = cycle.snapshot().reader().state();
        List<ComplianceLine> lines = new ArrayList<>();
        byState.forEach((state, cells) -> {
            lines.add(whole(state, cells));
            if (state.equals(own)) {
                AgencyInCycle.of(cycle, state).forEach(agency -> lines.add(one(state, agency)));
            }
        });
        return lines;
    }

    private static ComplianceLine whole(String state, List<Cell> cells) {
        List<Cell> expected = cells.stream()
                .filter(cell -> cell.empty() == null || !NOT_EXPECTED.contains(cell.empty()))
                .toList();
        long released = expected.stream().filter(cell -> cell.basis() != null).count();
        long late = expected.stream().filter(Cell::late).count();
        return new ComplianceLine(state, null, expected.size(), (int) released, (int) late, null, null, null);
    }

    private static ComplianceLine one(String state, AgencyInCycle agency) {
        return new ComplianceLine(
                state, agency.agency(), null, null, null, agency.submittedAt(), agency.releasedAt(), agency.late());
    }

    /** Orders the list: a state before its agencies. */
    String key() {
        return state + "\n" + (agency == null ? "" : agency);
    }
}
