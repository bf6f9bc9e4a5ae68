package org.tallystick.acceptance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker finds in the read model what it is there to find. */
class ReadModelCheckTest {

    private static final List<LedgerRow> LEDGER = List.of(
            Rows.row(0, "report/a", "report.opened.v1"),
            Rows.row(1, "report/a", "report.entry-recorded.v1"),
            Rows.row(2, "report/a", "report.entry-recorded.v1"),
            Rows.row(3, "cycle/c", "cycle.closed.v1"),
            Rows.row(4, "report/b", "report.opened.v1"),
            Rows.row(5, "report/a", "report.entry-released.v1"),
            Rows.row(6, "report/a", "report.released.v1"));
    private static final Tally A = new Tally(List.of(1L, 2L), List.of(5L), 1);
    private static final Tally B = Tally.NOTHING;

    @Test
    void aTrueReadModelHasNoDiscrepancy() {
        assertThat(discrepancies(level(Map.of("a", A, "b", B)))).isEmpty();
    }

    @Test
    void oneThatIsBehindHasNone() {
        Tally before = new Tally(List.of(1L), List.of(), 0);
        assertThat(discrepancies(new ReadModel(2, 7, 2, Map.of("a", before)))).isEmpty();
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery("a report missing", level(Map.of("a", A))),
                forgery("a report too many", level(Map.of("a", A, "b", B, "c", B))),
                forgery("an entry missing", withA(List.of(1L), List.of(5L), 1)),
                forgery("an entry twice", withA(List.of(1L, 2L, 2L), List.of(5L), 1)),
                forgery("an entry from elsewhere", withA(List.of(1L, 4L), List.of(5L), 1)),
                forgery("a release missing", withA(List.of(1L, 2L), List.of(), 1)),
                forgery("a release twice", withA(List.of(1L, 2L), List.of(5L, 5L), 1)),
                forgery("another version", withA(List.of(1L, 2L), List.of(5L), 2)),
                forgery("more applied than there is", new ReadModel(7, 8, 7, Map.of("a", A, "b", B))),
                forgery("no positions", new ReadModel(7, 7, ReadModel.NONE, Map.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForgeryIsFound(String what, ReadModel forged) {
        assertThat(discrepancies(forged)).as(what).hasSize(1);
    }

    private static Arguments forgery(String what, ReadModel forged) {
        return Arguments.of(what, forged);
    }

    private static ReadModel withA(List<Long> recorded, List<Long> released, long version) {
        return level(Map.of("a", new Tally(recorded, released, version), "b", B));
    }

    private static ReadModel level(Map<String, Tally> reports) {
        return new ReadModel(LEDGER.size(), LEDGER.size(), LEDGER.size(), reports);
    }

    private static List<Discrepancy> discrepancies(ReadModel model) {
        Findings findings = new Findings();
        ReadModelCheck check = new ReadModelCheck(findings, model);
        LEDGER.forEach(check::accept);
        check.finish(LEDGER.size());
        return findings.kept();
    }
}
