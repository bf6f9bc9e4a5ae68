package org.tallystick.query.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.ExpectedCells;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ClearanceChain.Holder;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ClearanceChain.Step;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;

/** A plausible ledger of some hundred entries, the same for the same seed: every event type, in an order that could have been. */
public final class RandomHistory {

    static final String INSTRUMENT = TestCatalogue.INSTRUMENT;
    private static final List<String> STATES = List.of("KG", "KZ");
    private static final List<String> AGENCIES = List.of("customs", "fiu", "interior");
    private static final List<String> PERIODS = List.of("2025-H2", "2026-H1");

    private final Random dice;
    private final History history = new History();

    private RandomHistory(long seed) {
        this.dice = new Random(seed);
    }

    public static List<LedgerEntry> of(long seed) {
        return new RandomHistory(seed).play();
    }

    private List<LedgerEntry> play() {
        add("instrument/" + INSTRUMENT, "_", new InstrumentAdopted(1, TestCatalogue.small()));
        STATES.forEach(this::join);
        PERIODS.forEach(this::cycle);
        return history.entries();
    }

    private void join(String state) {
        String participation = "participation/" + INSTRUMENT + "/" + state;
        add(participation, state, new StateJoined(INSTRUMENT, state, LocalDate.of(2022, 3, 4)));
        add(participation, state, new ClearanceChainSet(INSTRUMENT, state, chain()));
        for (String agency : AGENCIES) {
            add("agency/" + state, state, new AgencyRegistered(agency, Map.of("en", agency, "ru", agency)));
        }
        add("agency/" + state, state, mandate("customs", MandateRole.LEAD, TestCatalogue.some(dice)));
        add("agency/" + state, state, mandate("fiu", MandateRole.CONTRIBUTING, TestCatalogue.some(dice)));
        add("agency/" + state, state, mandate("interior", MandateRole.CONTRIBUTING, TestCatalogue.some(dice)));
    }

    private MandateAssigned mandate(String agency, MandateRole role, List<String> commitments) {
        LocalDate to = dice.nextBoolean() ? null : LocalDate.of(2026, 12, 31);
        return new MandateAssigned(agency, INSTRUMENT, role, commitments, LocalDate.of(2025, 7, 1), to);
    }

    private static ClearanceChain chain() {
        return new ClearanceChain(
                "default",
                1,
                List.of(),
                List.of(
                        new Step("mfa", new Holder(HolderKind.ROLE, "clearer")),
                        new Step("council", new Holder(HolderKind.AGENCY, "interior"))));
    }

    private void cycle(String period) {
        String cycle = "cycle/" + INSTRUMENT + "/" + period;
        LocalDate due = LocalDate.of(2026, 9, 1);
        add(
                cycle,
                "_",
                new CycleProposed(
                        INSTRUMENT,
                        period,
                        due.minusMonths(6),
                        due.minusDays(1),
                        due,
                        Instant.parse("2026-10-01T00:00:00Z")));
        for (String state : STATES) {
            history.add(
                    cycle,
                    "_",
                    "coordinator",
                    null,
                    new CycleAgreed(state, due, ZoneId.of("Asia/Almaty"), History.text("/decision")));
        }
        List<ExpectedCells> expected = STATES.stream()
                .map(s -> new ExpectedCells(s, TestCatalogue.some(dice)))
                .toList();
        add(cycle, "_", new CycleOpened(1, expected));
        report(period);
        if (dice.nextBoolean()) {
            add(cycle, "_", new CycleClosed());
        }
    }

    private void report(String period) {
        List<RandomReport> open = new ArrayList<>();
        for (String state : STATES) {
            for (String agency : AGENCIES) {
                open.add(new RandomReport(history, dice, period, state, agency));
            }
        }
        for (int step = 0; step < 60; step++) {
            history.later(dice.nextInt(3) * 500L);
            open.get(dice.nextInt(open.size())).step();
        }
    }

    private void add(String stream, String state, DomainEvent event) {
        String role = state.equals("_") ? "secretariat" : "coordinator";
        history.later(dice.nextInt(2) * 1000L).add(stream, state, role, null, event);
    }
}
