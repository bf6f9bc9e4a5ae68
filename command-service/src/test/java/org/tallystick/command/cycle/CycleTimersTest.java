package org.tallystick.command.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.command.platform.Timed.Due;
import org.tallystick.command.reaction.Remembered;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.cycle.CycleEvent.ReminderKind;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.wire.Envelope;

/** Customs and fiu of KZ are due on 20 January in Almaty, the state on the 31st; the cycle closes on 1 March. */
class CycleTimersTest {

    private static final String CYCLE = "cycle/PLAN/2026-H2";
    private static final LocalDate AGENCIES_DUE = LocalDate.parse("2027-01-20");
    private static final LocalDate STATE_DUE = LocalDate.parse("2027-01-31");
    private static final LocalDate LONGER = LocalDate.parse("2027-03-15");
    private static final Instant CLOSES = Instant.parse("2027-03-01T12:00:00Z");
    private static final UUID CLIENT = new UUID(4, 4);

    private final List<Past> ledger = new ArrayList<>();
    private final CycleView view = new CycleView();
    private final CycleTimers timers = new CycleTimers(view, () -> CLOSES, new Remembered(ledger));

    @Test
    void whoHasToActIsRemindedSevenDaysBeforeTheDueDayEndsAndOnceItIsOver() {
        open(false);

        assertThat(due("2027-01-13T18:59:59.999Z")).isEmpty();
        assertThat(due("2027-01-13T19:00:00Z")).containsExactly("remind customs BEFORE", "remind fiu BEFORE");
        assertThat(due("2027-01-20T19:00:00Z")).containsExactly("remind customs AFTER", "remind fiu AFTER");
        assertThat(due("2027-01-31T19:00:00Z"))
                .containsExactly("remind customs AFTER", "remind fiu AFTER", "remind null AFTER");
    }

    @Test
    void whereTheInstrumentIsVoluntaryNobodyIsToldThatTheDayIsOver() {
        open(true);

        assertThat(due("2027-01-13T19:00:00Z")).containsExactly("remind customs BEFORE", "remind fiu BEFORE");
        assertThat(due("2027-01-20T19:00:00Z")).isEmpty();
        assertThat(due("2027-01-31T19:00:00Z")).isEmpty();
    }

    @Test
    void aRevisionChangesNothingForACycleThatIsOpenOnlyForTheNext() {
        open(true);
        happened("instrument/PLAN", new InstrumentRevised(2, catalogue(false), List.of(), Map.of()));
        assertThat(due("2027-01-31T19:00:00Z")).isEmpty();

        open("cycle/PLAN/2027-H1", 2);
        assertThat(due("2027-01-31T19:00:00Z"))
                .containsExactly(
                        "remind cycle/PLAN/2027-H1 KZ customs AFTER",
                        "remind cycle/PLAN/2027-H1 KZ fiu AFTER",
                        "remind cycle/PLAN/2027-H1 KZ null AFTER");
    }

    @Test
    void afterTheClosingOnlyWhoHasMoreTimeIsRemindedAndOnlyWhileItCanSubmit() {
        open(false);
        reminded("customs", ReminderKind.AFTER, AGENCIES_DUE);
        happened(CYCLE, new CycleClosed());
        assertThat(due("2027-03-02T08:00:00Z")).isEmpty();

        happened(
                CYCLE,
                new DeadlineExtended(
                        "KZ", List.of("customs"), LONGER, Instant.parse("2027-03-15T19:00:00Z"), Text.of("Flood.")));
        assertThat(due("2027-03-08T18:59:59.999Z")).isEmpty();
        assertThat(due("2027-03-08T19:00:00Z")).containsExactly("remind customs BEFORE");
        assertThat(due("2027-03-15T18:59:59.999Z")).containsExactly("remind customs BEFORE");
        assertThat(due("2027-03-15T19:00:00Z")).isEmpty();
        reminded("customs", ReminderKind.BEFORE, LONGER);
        assertThat(due("2027-03-08T19:00:00Z")).isEmpty();
    }

    @Test
    void whoHasSubmittedIsNotReminded() {
        open(false);
        happened(
                "report/" + ReportId.of("PLAN", "2026-H2", "KZ", "customs"),
                new ReportSubmitted(1, CLIENT, CLIENT, null));

        assertThat(due("2027-01-13T19:00:00Z")).containsExactly("remind fiu BEFORE");
    }

    private void open(boolean voluntary) {
        happened("instrument/PLAN", new InstrumentAdopted(1, catalogue(voluntary)));
        happened("participation/PLAN/KZ", new StateJoined("PLAN", "KZ", LocalDate.parse("2026-01-01")));
        for (String agency : List.of("customs", "fiu")) {
            happened("agency/KZ", new AgencyRegistered(agency, Map.of("en", "Agency")));
            happened(
                    "agency/KZ",
                    new MandateAssigned(
                            agency,
                            "PLAN",
                            MandateRole.CONTRIBUTING,
                            List.of("II.3.5"),
                            LocalDate.parse("2026-01-01"),
                            null));
        }
        open(CYCLE, 1);
    }

    private void open(String cycle, int catalogueVersion) {
        happened(
                cycle,
                new CycleProposed(
                        "PLAN",
                        cycle.substring("cycle/PLAN/".length()),
                        LocalDate.parse("2026-07-01"),
                        LocalDate.parse("2026-12-31"),
                        STATE_DUE,
                        CLOSES));
        happened(cycle, new CycleAgreed("KZ", AGENCIES_DUE, ZoneId.of("Asia/Almaty"), null));
        happened(cycle, new CycleOpened(catalogueVersion, List.of()));
    }

    private void reminded(@Nullable String agency, ReminderKind kind, LocalDate due) {
        happened(CYCLE, new ReminderIssued("KZ", agency, kind, due));
    }

    private void happened(String stream, DomainEvent event) {
        long index = ledger.size();
        Envelope envelope = new Envelope(
                stream, index, "KZ", null, new Envelope.Actor(CLIENT, "timer", CLIENT), CLIENT, CLOSES, event);
        ledger.add(new Past(index, UUID.randomUUID(), envelope));
        view.apply(envelope);
    }

    private List<String> due(String now) {
        return timers.due(Instant.parse(now)).stream()
                .map(Due::name)
                .map(name -> name.replace(CYCLE + " KZ ", ""))
                .toList();
    }

    private static Catalogue catalogue(boolean voluntary) {
        return new Catalogue(
                "PLAN",
                Map.of("en", "Plan"),
                new Catalogue.SourceDocument("Plan", "Tashkent", AGENCIES_DUE),
                AGENCIES_DUE,
                voluntary,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
