package org.tallystick.query.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.events.Text;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.query.feed.History;
import org.tallystick.query.waiting.CycleDocument.Ends;

class CycleDocumentTest {

    private static final LocalDate DUE = LocalDate.of(2027, 1, 31);
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Instant LATER = Instant.parse("2027-03-01T19:00:00Z");

    private final History history = new History();
    private @Nullable CycleDocument cycle;

    @Test
    void moreTimeForTheStateAsAWholeChangesItsOwnDayOnly() {
        proposed();
        agreed();
        CycleDocument extended = extended();

        assertThat(extended.agreement("KZ"))
                .isEqualTo(new Ends(Instant.parse("2027-01-15T19:00:00Z"), LATER, ALMATY, 1));
    }

    private void proposed() {
        happened(new CycleProposed("P", "2026-H2", DUE.minusMonths(6), DUE, DUE, LATER));
    }

    private void agreed() {
        happened(new CycleAgreed("KZ", DUE.minusDays(16), ALMATY, null));
    }

    private CycleDocument extended() {
        return happened(new DeadlineExtended("KZ", List.of(), DUE.plusDays(29), LATER, Text.of("a flood")));
    }

    private CycleDocument happened(CycleEvent event) {
        cycle = CycleDocument.after(cycle, history.add("cycle/P/2026-H2", "_", "secretariat", null, event));
        return cycle;
    }
}
