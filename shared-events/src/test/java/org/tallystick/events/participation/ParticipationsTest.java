package org.tallystick.events.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;

class ParticipationsTest {

    private static final String PLAN = "JPOA-CA-2022";
    private static final LocalDate JOINED = LocalDate.parse("2022-03-04");
    private static final LocalDate LEFT = LocalDate.parse("2027-01-01");
    private static final LocalDate BACK = LocalDate.parse("2028-07-01");

    private final Participations joined = Participations.none().after(new StateJoined(PLAN, "KZ", JOINED));
    private final Participations left = joined.after(new StateLeft(PLAN, "KZ", JOINED, LEFT));
    private final Participations back = left.after(new StateJoined(PLAN, "KZ", BACK));

    @Test
    void aStateTakesPartFromTheDayItJoinedToTheDayBeforeItLeft() {
        assertThat(joined.on(JOINED.minusDays(1), PLAN, "KZ")).isFalse();
        assertThat(joined.on(LEFT, PLAN, "KZ")).isTrue();
        assertThat(left.on(JOINED, PLAN, "KZ")).isTrue();
        assertThat(left.on(LEFT.minusDays(1), PLAN, "KZ")).isTrue();
        assertThat(left.on(LEFT, PLAN, "KZ")).isFalse();
        assertThat(left.in(PLAN, LEFT)).isEmpty();
    }

    @Test
    void whoComesBackWasAwayInBetween() {
        assertThat(back.on(LEFT.minusDays(1), PLAN, "KZ")).isTrue();
        assertThat(back.on(BACK.minusDays(1), PLAN, "KZ")).isFalse();
        assertThat(back.on(BACK, PLAN, "KZ")).isTrue();
        assertThat(back.in(PLAN, BACK)).containsExactly("KZ");
    }

    @Test
    void whatIsToComeCountsWhereItIsAskedFor() {
        assertThat(joined.fromOn(JOINED.minusDays(1), PLAN, "KZ")).isTrue();
        assertThat(left.fromOn(LEFT.minusDays(1), PLAN, "KZ")).isTrue();
        assertThat(left.fromOn(LEFT, PLAN, "KZ")).isFalse();
        assertThat(left.instrumentsOf("KZ", LEFT)).isEmpty();
        assertThat(back.instrumentsOf("KZ", LEFT)).containsExactly(PLAN);
        assertThat(left.everIn(PLAN)).containsExactly("KZ");
    }
}
