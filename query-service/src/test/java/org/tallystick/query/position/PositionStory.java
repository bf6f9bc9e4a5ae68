package org.tallystick.query.position;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.ExpectedCells;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.InstrumentEvent.IndicatorsDefined;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.instrument.Link;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.national.NationalId;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.query.feed.LedgerEntry;

/**
 * A ledger in which KG, KZ and UZ adopted a plan. Times are told by the teller. Every event is written and read with the codec.
 *
 * <p>The cycles: {@code 2025-H2} until 31 December, {@code 2026-H1} until 30 June 2026; of the second, agencies are due on 15 July, states
 * on 31 July, at 24:00 in Almaty (five hours before Greenwich).
 */
final class PositionStory {

    static final String PLAN = "JPOA-CA-2022";
    static final String CYCLE = "2026-H1";
    static final String EARLIER = "2025-H2";
    static final Instant AGENCIES_DUE = Instant.parse("2026-07-15T19:00:00Z");
    static final Instant STATES_DUE = Instant.parse("2026-07-31T19:00:00Z");

    private final Ledger ledger;
    private final Map<Agency, ReportStory> reports = new EnumMap<>(Agency.class);
    private int catalogueVersion = 1;

    private PositionStory(Ledger ledger, boolean voluntary) {
        this.ledger = ledger;
        ledger.add("instrument/" + PLAN, "_", new InstrumentAdopted(1, StoryCatalogue.of(PLAN, voluntary)));
        for (String state : List.of("KG", "KZ", "UZ")) {
            ledger.add(
                    "participation/" + PLAN + "/" + state,
                    state,
                    new StateJoined(PLAN, state, LocalDate.of(2022, 3, 4)));
        }
        for (Agency agency : Agency.values()) {
            ledger.add(
                    "agency/" + agency.state(),
                    agency.state(),
                    new AgencyRegistered(agency.code(), Map.of("en", agency.code())));
        }
    }

    static PositionStory ofAPlan() {
        return underKey(Ledger.KEY);
    }

    static PositionStory underKey(ContentKey key) {
        return new PositionStory(new Ledger(key), false);
    }

    static PositionStory ofAVoluntaryPlan() {
        return new PositionStory(new Ledger(Ledger.KEY), true);
    }

    PositionStory at(Instant time) {
        ledger.at(time);
        return this;
    }

    PositionStory leads(Agency agency, String... paths) {
        return mandate(agency, MandateRole.LEAD, LocalDate.of(2025, 1, 1), null, paths);
    }

    PositionStory contributes(Agency agency, String... paths) {
        return mandate(agency, MandateRole.CONTRIBUTING, LocalDate.of(2025, 1, 1), null, paths);
    }

    PositionStory mandate(Agency agency, MandateRole role, LocalDate from, @Nullable LocalDate to, String... paths) {
        ledger.add(
                "agency/" + agency.state(),
                agency.state(),
                new MandateAssigned(agency.code(), PLAN, role, List.of(paths), from, to));
        return this;
    }

    PositionStory ends(Agency agency, LocalDate lastDay, String... paths) {
        return roster(agency, new MandateEnded(agency.code(), PLAN, List.of(paths), lastDay));
    }

    PositionStory withdraws(Agency agency, LocalDate from, String... paths) {
        return roster(agency, new MandateWithdrawn(agency.code(), PLAN, List.of(paths), from, Text.of("Moved.")));
    }

    PositionStory roster(Agency agency, AgencyEvent event) {
        ledger.add("agency/" + agency.state(), agency.state(), event);
        return this;
    }

    /** Proposed, and agreed by KZ and KG. */
    PositionStory proposed(String period) {
        LocalDate last = period.equals(EARLIER) ? LocalDate.of(2025, 12, 31) : LocalDate.of(2026, 6, 30);
        ledger.add(
                "cycle/" + PLAN + "/" + period,
                "_",
                new CycleProposed(
                        PLAN,
                        period,
                        last.minusMonths(6).plusDays(1),
                        last,
                        last.plusDays(31),
                        Instant.parse("2026-12-01T00:00:00Z")));
        for (String state : List.of("KZ", "KG")) {
            ledger.add(
                    "cycle/" + PLAN + "/" + period,
                    "_",
                    new CycleAgreed(state, last.plusDays(15), ZoneId.of("Asia/Almaty"), null));
        }
        return this;
    }

    /** Opened, expecting {@code paths} of KZ. */
    PositionStory open(String period, String... paths) {
        proposed(period);
        ledger.add(
                "cycle/" + PLAN + "/" + period,
                "_",
                new CycleOpened(catalogueVersion, List.of(new ExpectedCells("KZ", List.of(paths)))));
        return this;
    }

    /** I.1.1 and II.3.5 are merged into II.3.9, II.3.4 is split into II.3.7 and II.3.8; the rest is kept. */
    PositionStory revised() {
        catalogueVersion++;
        ledger.add(
                "instrument/" + PLAN,
                "_",
                new InstrumentRevised(
                        catalogueVersion, StoryCatalogue.revised(PLAN), StoryCatalogue.successions(), Map.of()));
        return this;
    }

    /** Replaces all links that begin in the plan; each {@code KIND from to}, both ends in the plan. */
    PositionStory linked(String... links) {
        return linkedTo(PLAN, PLAN, links);
    }

    /** Replaces all links that begin in an instrument; each {@code KIND from to}. */
    PositionStory linkedTo(String toInstrument, String instrument, String... links) {
        List<Link> all = Stream.of(links)
                .map(link -> List.of(link.split(" ", 3)))
                .map(part -> new Link(
                        part.get(1),
                        new Link.Target(toInstrument, part.get(2)),
                        Link.Kind.valueOf(part.getFirst()),
                        Map.of("en", "x")))
                .toList();
        ledger.add("instrument/" + instrument, "_", new LinksRecorded(all));
        return this;
    }

    /** As from the first version on. */
    PositionStory measuredBy(Indicator... indicators) {
        ledger.add("instrument/" + PLAN, "_", new IndicatorsDefined(1, List.of(indicators)));
        return this;
    }

    PositionStory joins(String state, LocalDate from) {
        ledger.add("participation/" + PLAN + "/" + state, state, new StateJoined(PLAN, state, from));
        return this;
    }

    PositionStory leaves(String state, LocalDate since, LocalDate from) {
        ledger.add("participation/" + PLAN + "/" + state, state, new StateLeft(PLAN, state, since, from));
        return this;
    }

    /** KZ's one signature, and what it submits under it in the cycle {@code 2026-H1}. */
    PositionStory nationally(DomainEvent... events) {
        UUID id = NationalId.of(PLAN, CYCLE, "KZ");
        for (DomainEvent event : events) {
            ledger.add(
                    event instanceof NationalEvent ? "national/" + id : "participation/" + PLAN + "/KZ", "KZ", event);
        }
        return this;
    }

    /** In the cycle {@code 2026-H1}; without agencies for the state as a whole. */
    PositionStory extended(String state, Instant until, String... agencies) {
        LocalDate due = LocalDate.ofInstant(until.minusMillis(1), ZoneId.of("Asia/Almaty"));
        ledger.add(
                "cycle/" + PLAN + "/" + CYCLE,
                "_",
                new DeadlineExtended(state, List.of(agencies), due, until, Text.of("Flood.")));
        return this;
    }

    /** {@code instrument}, joined by KZ, with a cycle on the same days as {@code 2026-H1} in which KZ releases {@code path}. */
    PositionStory beside(String instrument, String period, String path, EntryStatus status) {
        ledger.add("instrument/" + instrument, "_", new InstrumentAdopted(1, StoryCatalogue.of(instrument, false)));
        ledger.add(
                "participation/" + instrument + "/KZ",
                "KZ",
                new StateJoined(instrument, "KZ", LocalDate.of(2022, 3, 4)));
        LocalDate last = LocalDate.of(2026, 6, 30);
        ledger.add(
                "cycle/" + instrument + "/" + period,
                "_",
                new CycleProposed(
                        instrument,
                        period,
                        last.minusMonths(6).plusDays(1),
                        last,
                        last.plusDays(31),
                        Instant.parse("2026-12-01T00:00:00Z")));
        ledger.add(
                "cycle/" + instrument + "/" + period,
                "_",
                new CycleOpened(1, List.of(new ExpectedCells("KZ", List.of(path)))));
        new ReportStory(ledger, Agency.CUSTOMS_KZ, instrument, period).releases(path, status);
        return this;
    }

    PositionStory closed(String period) {
        ledger.add("cycle/" + PLAN + "/" + period, "_", new CycleClosed());
        return this;
    }

    /** What happens in the report of {@code agency} for the cycle {@code 2026-H1}. */
    PositionStory report(Agency agency, Consumer<ReportStory> happens) {
        return report(agency, CYCLE, happens);
    }

    PositionStory report(Agency agency, String period, Consumer<ReportStory> happens) {
        ReportStory report = new ReportStory(ledger, agency, period);
        reports.put(agency, report);
        happens.accept(report);
        return this;
    }

    /** What happens later in the report of {@code agency} that was told of last. */
    PositionStory further(Agency agency, Consumer<ReportStory> happens) {
        happens.accept(Objects.requireNonNull(reports.get(agency)));
        return this;
    }

    /** What KZ itself says of the cycle {@code 2026-H1}. */
    PositionStory determines(String commitment, Consumer<DeterminationStory> happens) {
        happens.accept(new DeterminationStory(ledger, commitment));
        return this;
    }

    List<LedgerEntry> told() {
        return ledger.entries();
    }
}
