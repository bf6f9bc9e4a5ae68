package org.tallystick.query.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.ExpectedCells;

/** A cycle of the test catalogue's instrument, until 31 December 2026, and who reports in it. Clocks are those of Almaty. */
public final class CycleStory {

    public static final Instant AGENCIES_DUE = Instant.parse("2027-01-15T19:00:00Z");
    public static final Instant STATES_DUE = Instant.parse("2027-01-31T19:00:00Z");

    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final History history;
    private final String period;

    private CycleStory(History history, String period) {
        this.history = history;
        this.period = period;
    }

    public static CycleStory of(History history, String period) {
        return new CycleStory(history, period);
    }

    public CycleStory agency(String state, String agency, String... commitments) {
        add(state, new AgencyRegistered(agency, Map.of("en", agency)));
        if (commitments.length > 0) {
            add(
                    state,
                    new MandateAssigned(
                            agency,
                            TestCatalogue.INSTRUMENT,
                            MandateRole.CONTRIBUTING,
                            List.of(commitments),
                            LAST.minusYears(2),
                            null));
        }
        return this;
    }

    /** Proposed, agreed by {@code states}, and opened; all commitments are expected of them. */
    public CycleStory open(String... states) {
        LocalDate due = LAST.plusDays(31);
        add(new CycleProposed(
                TestCatalogue.INSTRUMENT,
                period,
                LAST.minusMonths(6).plusDays(1),
                LAST,
                due,
                Instant.parse("2027-06-01T00:00:00Z")));
        for (String state : states) {
            add(new CycleAgreed(state, LAST.plusDays(15), ZoneId.of("Asia/Almaty"), Text.of("A decree")));
        }
        List<String> all = List.of("I.1.1", "I.1.2", "I.1.3", "II.1.1", "II.1.2", "II.3.5");
        return add(new CycleOpened(
                1, Arrays.stream(states).map(s -> new ExpectedCells(s, all)).toList()));
    }

    /** Without agencies: the state as a whole. */
    public CycleStory extended(String state, Instant until, String... agencies) {
        LocalDate due = LocalDate.ofInstant(until.minusMillis(1), ZoneId.of("Asia/Almaty"));
        return add(new DeadlineExtended(state, List.of(agencies), due, until, Text.of("A flood")));
    }

    public CycleStory closed() {
        return add(new CycleClosed());
    }

    private CycleStory add(CycleEvent event) {
        history.add("cycle/" + TestCatalogue.INSTRUMENT + "/" + period, "_", "secretariat", null, event);
        return this;
    }

    private void add(String state, AgencyEvent event) {
        history.add("agency/" + state, state, "coordinator", null, event);
    }
}
