package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.events.report.EntryStatus;

class CountsTest {

    @Test
    void completenessAndAdvancedSayWhatTheyAreComputedFrom() {
        Counts counts = Counts.of(List.of(
                with(EntryStatus.SUBSTANTIAL),
                with(EntryStatus.COMPLETED),
                with(EntryStatus.SUSTAINED),
                with(EntryStatus.UNDER_WAY),
                with(EntryStatus.NOT_APPLICABLE),
                new Cell("KZ", "x", null, Basis.DIVERGENT, null, true, null, List.of()),
                empty(Empty.AWAITED),
                empty(Empty.NOT_REPORTABLE)));

        assertThat(counts.reportable()).isEqualTo(7);
        assertThat(counts.completeness()).isEqualTo(new Ratio(5, 7));
        assertThat(counts.completeness().ratio()).isEqualTo("0.7143");
        assertThat(counts.advanced()).isEqualTo(new Ratio(3, 6));
        assertThat(counts.advanced().ratio()).isEqualTo("0.5000");
        assertThat(counts.divergent()).isEqualTo(1);
        assertThat(counts.late()).isEqualTo(1);
        assertThat(counts.empty()).isEqualTo(Map.of(Empty.AWAITED, 1));
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThat(Counts.of(List.of()).completeness().ratio()).isNull();
        Counts notApplicable = Counts.of(List.of(with(EntryStatus.NOT_APPLICABLE)));
        assertThat(notApplicable.completeness()).isEqualTo(new Ratio(1, 1));
        assertThat(notApplicable.advanced()).isEqualTo(new Ratio(0, 0));
        assertThat(notApplicable.advanced().ratio()).isNull();
    }

    /** What stands elsewhere is never counted as what a state reported here. */
    @Test
    void whatIsShownOverALinkIsCountedApart() {
        Cell linked = empty(Empty.AWAITED).linked(EntryStatus.SUSTAINED, List.of(), List.of());
        Counts counts = Counts.of(List.of(with(EntryStatus.UNDER_WAY), linked));

        assertThat(counts.linked()).isEqualTo(1);
        assertThat(counts.with(EntryStatus.SUSTAINED)).isZero();
        assertThat(counts.completeness()).isEqualTo(new Ratio(1, 2));
        assertThat(counts.empty()).isEqualTo(Map.of(Empty.AWAITED, 1));
    }

    @Test
    void everyStatusIsCountedAlsoWhereNoCellHasIt() {
        assertThat(Counts.of(new ArrayList<>()).byStatus())
                .hasSize(EntryStatus.values().length)
                .containsValue(0);
    }

    private static Cell with(EntryStatus status) {
        return cell(status, Basis.LEAD, null);
    }

    private static Cell empty(Empty reason) {
        return cell(null, null, reason);
    }

    private static Cell cell(@Nullable EntryStatus status, @Nullable Basis basis, @Nullable Empty empty) {
        return new Cell("KZ", "x", status, basis, empty, false, null, List.of());
    }
}
