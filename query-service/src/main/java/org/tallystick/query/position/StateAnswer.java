package org.tallystick.query.position;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Tabular;

/**
 * One state in one cycle.
 *
 * @param counts over its commitments
 * @param items titles of all cells' items
 * @param nationalSubmission null where the state does not release what its agencies report as one; to others also as long as none was released
 */
record StateAnswer(
        Freshness ledger,
        String instrument,
        int catalogueVersion,
        String cycle,
        String state,
        Counts counts,
        List<PillarOfState> pillars,
        CountedApart undertakings,
        CountedApart components,
        CountedApart roadmap,
        List<ItemColumn> items,
        List<AgencyInCycle> agencies,
        @Nullable NationalInCycle nationalSubmission)
        implements Tabular {

    static StateAnswer of(ChosenCycle cycle, String state) {
        Scope scope = Scope.state(state);
        if (Participants.in(cycle, scope).isEmpty()) {
            throw ChosenCycle.notFound();
        }
        Arranged all = Arranged.in(cycle, scope);
        List<Heading> headings = Heading.in(cycle, "");
        return new StateAnswer(
                cycle.snapshot().freshness(),
                cycle.instrument(),
                cycle.catalogueVersion(),
                cycle.period(),
                state,
                Counts.of(all.commitments()),
                headings.stream()
                        .filter(Heading::isPillar)
                        .map(pillar -> PillarOfState.of(pillar, headings, all))
                        .toList(),
                CountedApart.of(all.of(item -> item.category().equals("UNDERTAKING"))),
                CountedApart.of(all.of(item -> item.category().equals("COMPONENT"))),
                CountedApart.of(all.of(item -> item.category().equals("ROADMAP"))),
                all.items(),
                AgencyInCycle.of(cycle, state),
                NationalInCycle.of(cycle, state));
    }

    @Override
    public List<?> rows() {
        return CellLine.of(
                cycle,
                Stream.of(
                                pillars.stream().flatMap(PillarOfState::allCells),
                                undertakings.cells().stream(),
                                components.cells().stream(),
                                roadmap.cells().stream())
                        .flatMap(cells -> cells)
                        .toList());
    }

    /** @param cells of commitments that stand under no section */
    record PillarOfState(
            String path, Map<String, String> title, Counts counts, List<SectionOfState> sections, List<Cell> cells) {

        static PillarOfState of(Heading pillar, List<Heading> headings, Arranged all) {
            Arranged mine = all.commitmentsUnder(pillar);
            return new PillarOfState(
                    pillar.path(),
                    pillar.title(),
                    Counts.of(mine.cells()),
                    headings.stream()
                            .filter(heading -> heading.isSectionOf(pillar))
                            .map(section -> SectionOfState.of(section, mine))
                            .toList(),
                    mine.of(item -> item.section() == null));
        }

        Stream<Cell> allCells() {
            return Stream.concat(sections.stream().flatMap(section -> section.cells().stream()), cells.stream());
        }
    }

    record SectionOfState(String path, Map<String, String> title, Counts counts, List<Cell> cells) {

        static SectionOfState of(Heading section, Arranged pillar) {
            List<Cell> cells = pillar.of(item -> Objects.equals(item.section(), section.path()));
            return new SectionOfState(section.path(), section.title(), Counts.of(cells), cells);
        }
    }
}
