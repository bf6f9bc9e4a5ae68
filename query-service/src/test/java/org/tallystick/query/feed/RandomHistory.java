package org.tallystick.query.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.agency.AgencyEvent.AgencyDissolved;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.AgencyReinstated;
import org.tallystick.events.agency.AgencyEvent.AgencyRenamed;
import org.tallystick.events.agency.AgencyEvent.AgencySplit;
import org.tallystick.events.agency.AgencyEvent.AgencySuspended;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRegistered;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRetired;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.ExpectedCells;
import org.tallystick.events.cycle.CycleEvent.OpeningScheduled;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.cycle.CycleEvent.ReminderKind;
import org.tallystick.events.focalpoint.FocalPointEvent.Contact;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRemoved;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ClearanceChain.Holder;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ClearanceChain.Step;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.DraftRetentionChosen;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.events.report.Visibility;

/** A plausible ledger of some hundred entries, the same for the same seed: every event type, in an order that could have been. */
public final class RandomHistory {

    static final String INSTRUMENT = TestCatalogue.INSTRUMENT;
    private static final List<String> STATES = List.of("KG", "KZ");
    private static final List<String> AGENCIES = List.of("customs", "fiu", "interior");
    /** So long that deadlines pass while reports are written. */
    private static final long SOME_TIME = Duration.ofHours(20).toMillis();

    private static final List<String> PERIODS = List.of("2025-H2", "2026-H1");

    private final Random dice;
    private final RandomVisibility visibility;
    private final History history = new History();

    private RandomHistory(long seed, boolean narrows) {
        this.dice = new Random(seed);
        this.visibility = new RandomVisibility(dice, narrows);
    }

    public static List<LedgerEntry> of(long seed) {
        return new RandomHistory(seed, true).play().entries();
    }

    /** Nothing may ever be read by fewer than before, so no focal point ends: those are shown to others as long as they hold. */
    public static History widening(long seed) {
        return new RandomHistory(seed, false).play();
    }

    private History play() {
        RandomInstrument instrument = new RandomInstrument(history, dice);
        instrument.begin();
        STATES.forEach(this::join);
        for (String period : PERIODS) {
            cycle(period, instrument.step());
        }
        things().forEach(RandomThings::play);
        STATES.forEach(this::reform);
        comeAndGo();
        instrument.end();
        return history;
    }

    private List<RandomThings> things() {
        return List.of(
                new RandomRecommendations(history, dice),
                new RandomConsultations(history, dice),
                new RandomActivities(history, dice),
                new RandomAssistance(history, dice),
                new RandomPlans(history, dice, visibility),
                new RandomDeterminations(history, dice, visibility, PERIODS),
                new RandomNationals(history, dice, PERIODS));
    }

    private void join(String state) {
        String participation = "participation/" + INSTRUMENT + "/" + state;
        add(participation, state, new StateJoined(INSTRUMENT, state, LocalDate.of(2022, 3, 4)));
        add(participation, state, new ClearanceChainSet(INSTRUMENT, state, chain()));
        add(participation, state, new DraftRetentionChosen(INSTRUMENT, state, dice.nextBoolean()));
        for (String agency : AGENCIES) {
            add("agency/" + state, state, new AgencyRegistered(agency, Map.of("en", agency, "ru", agency)));
        }
        add("agency/" + state, state, mandate("customs", MandateRole.LEAD, TestCatalogue.some(dice)));
        Instant from = Instant.parse("2026-07-01T00:00:00Z");
        add("agency/" + state, state, new SigningKeyRegistered("fiu", "old", "EdDSA", Map.of(), "print", from, null));
        add("agency/" + state, state, new SigningKeyRetired("fiu", "old", History.text("/reason")));
        add("agency/" + state, state, mandate("fiu", MandateRole.CONTRIBUTING, TestCatalogue.some(dice)));
        add("agency/" + state, state, mandate("interior", MandateRole.CONTRIBUTING, TestCatalogue.some(dice)));
    }

    /** A state that nothing else happens to. */
    private void comeAndGo() {
        String participation = "participation/" + INSTRUMENT + "/UZ";
        LocalDate from = LocalDate.of(2022, 3, 4);
        LocalDate left = LocalDate.of(2026, 2, 1).plusMonths(dice.nextInt(12));
        add(participation, "UZ", new StateJoined(INSTRUMENT, "UZ", from));
        add(participation, "UZ", new StateLeft(INSTRUMENT, "UZ", from, left));
        add(participation, "UZ", new StateJoined(INSTRUMENT, "UZ", left.plusDays(dice.nextInt(90))));
    }

    /** What becomes of agencies, in between and at the end. */
    private void reform(String state) {
        String roster = "agency/" + state;
        add(roster, state, new AgencyRenamed("fiu", Map.of("en", "intelligence unit")));
        add(roster, state, new AgencySuspended("fiu", History.text("/reason")));
        add(roster, state, new AgencyReinstated("fiu"));
        add(roster, state, new MandateEnded("customs", INSTRUMENT, TestCatalogue.some(dice), LocalDate.of(2026, 8, 1)));
        add(
                roster,
                state,
                new MandateWithdrawn(
                        "fiu",
                        INSTRUMENT,
                        TestCatalogue.some(dice),
                        LocalDate.of(2026, 8, 1),
                        History.text("/reason")));
        add(roster, state, new AgencyRegistered("revenue", Map.of("en", "revenue")));
        add(roster, state, new AgencyRegistered("borders", Map.of("en", "borders")));
        add(roster, state, new AgencySplit("customs", List.of("revenue", "borders"), "borders"));
        add(roster, state, new AgenciesMerged(List.of("borders", "fiu"), "revenue"));
        focalPoints(state);
        add(roster, state, new AgencyDissolved("interior", List.of("revenue"), "revenue", History.text("/reason")));
    }

    private void focalPoints(String state) {
        String stream = "focal-points/" + state;
        for (int i = 0; i < 4; i++) {
            UUID person = History.id("person" + state + i);
            add(
                    stream,
                    state,
                    new FocalPointNamed(
                            person,
                            AGENCIES.get(dice.nextInt(AGENCIES.size())),
                            dice.nextBoolean() ? "control" : null,
                            FocalPointRole.ALTERNATE,
                            Visibility.PARTICIPANTS,
                            List.of(),
                            List.of(INSTRUMENT),
                            new Contact(History.text("/contact/name"), null, History.text("/contact/mail"))));
            if (i > 1 && visibility.narrows()) {
                add(stream, state, new FocalPointRemoved(person));
            }
        }
        if (visibility.narrows()) {
            UUID last = History.id("person" + state + 3);
            add(stream, state, new SubjectErased(last, History.text("/authority"), History.text("/reason")));
        }
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
                List.of(),
                List.of(),
                List.of(
                        new Step("mfa", new Holder(HolderKind.ROLE, "clearer")),
                        new Step("council", new Holder(HolderKind.AGENCY, "interior"))));
    }

    private void cycle(String period, int catalogueVersion) {
        String cycle = "cycle/" + INSTRUMENT + "/" + period;
        LocalDate due = LocalDate.of(2026, period.endsWith("H1") ? 9 : 3, 1);
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
        add(cycle, "_", new OpeningScheduled(Instant.parse("2026-08-01T00:00:00Z")));
        List<ExpectedCells> expected = STATES.stream()
                .map(s -> new ExpectedCells(s, TestCatalogue.some(dice)))
                .toList();
        add(cycle, "_", new CycleOpened(catalogueVersion, expected));
        report(period);
        add(cycle, "_", extension("KZ", List.of()));
        add(cycle, "_", extension("KG", List.of("customs", "fiu")));
        add(cycle, "_", new ReminderIssued("KZ", "customs", ReminderKind.AFTER, due));
        if (dice.nextBoolean()) {
            add(cycle, "_", new CycleClosed());
        }
    }

    private static DeadlineExtended extension(String state, List<String> agencies) {
        LocalDate due = LocalDate.of(2026, 9, 10);
        Instant until = Instant.parse("2026-09-10T19:00:00Z");
        return new DeadlineExtended(state, agencies, due, until, History.text("/reason"));
    }

    private void report(String period) {
        List<RandomReport> open = new ArrayList<>();
        for (String state : STATES) {
            for (String agency : AGENCIES) {
                open.add(new RandomReport(history, dice, visibility, period, state, agency));
            }
        }
        for (int step = 0; step < 60; step++) {
            history.later(dice.nextInt(3) * SOME_TIME);
            open.get(dice.nextInt(open.size())).step();
        }
        new RandomReport(history, dice, visibility, period, "KZ", "border").wholeLife();
    }

    private void add(String stream, String state, DomainEvent event) {
        String role = state.equals("_") ? "secretariat" : "coordinator";
        history.later(dice.nextInt(2) * 1000L).add(stream, state, role, null, event);
    }
}
