package org.tallystick.query.position;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Tabular;

/**
 * One pillar in one cycle: its sections × the states, as counts.
 *
 * @param counts over all states
 * @param byState over all commitments of the pillar
 */
record PillarAnswer(
        Freshness ledger,
        String instrument,
        int catalogueVersion,
        String cycle,
        String pillar,
        Map<String, String> title,
        List<String> states,
        Counts counts,
        List<CountsOfState> byState,
        List<SectionOfPillar> sections)
        implements Tabular {

    static PillarAnswer of(ChosenCycle cycle, String path) {
        Scope scope = Scope.matrix(path, "");
        List<Heading> headings = Heading.in(cycle, path);
        Heading pillar = headings.stream()
                .filter(heading -> heading.isPillar() && heading.path().equals(path))
                .findFirst()
                .orElseThrow(ChosenCycle::notFound);
        Arranged all = Arranged.in(cycle, scope);
        List<String> states = Participants.in(cycle, scope);
        return new PillarAnswer(
                cycle.snapshot().freshness(),
                cycle.instrument(),
                cycle.catalogueVersion(),
                cycle.period(),
                path,
                pillar.title(),
                states,
                Counts.of(all.cells()),
                CountsOfState.each(states, all, _ -> true),
                headings.stream()
                        .filter(heading -> heading.isSectionOf(pillar))
                        .map(section -> SectionOfPillar.of(section, states, all))
                        .toList());
    }

    @Override
    public List<?> rows() {
        return sections.stream().flatMap(section -> section.rows(cycle)).toList();
    }

    record CountsOfState(String state, Counts counts) {

        static List<CountsOfState> each(List<String> states, Arranged all, Predicate<ItemColumn> wanted) {
            List<Cell> cells = all.of(wanted);
            return states.stream()
                    .map(state -> new CountsOfState(
                            state,
                            Counts.of(cells.stream()
                                    .filter(cell -> cell.state().equals(state))
                                    .toList())))
                    .toList();
        }
    }

    record SectionOfPillar(String path, Map<String, String> title, Counts counts, List<CountsOfState> byState) {

        static SectionOfPillar of(Heading section, List<String> states, Arranged all) {
            Predicate<ItemColumn> mine = item -> Objects.equals(item.section(), section.path());
            return new SectionOfPillar(
                    section.path(), section.title(), Counts.of(all.of(mine)), CountsOfState.each(states, all, mine));
        }

        Stream<CountsLine> rows(String cycle) {
            return byState.stream().map(of -> CountsLine.of(cycle, path, of.state(), of.counts()));
        }
    }
}
