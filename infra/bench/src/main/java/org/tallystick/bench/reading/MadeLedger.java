package org.tallystick.bench.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.catalogues.Catalogues;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.ExpectedCells;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.InstrumentEvent.IndicatorsDefined;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.wire.Envelope;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger as years of reporting would make it, event by event: instruments with the catalogue that ships, each for ten years of two cycles;
 * five states with twelve agencies each; in every cycle a report of every agency. The same seed makes the same ledger.
 */
final class MadeLedger {

    static final List<String> STATES = List.of("KG", "KZ", "TJ", "TM", "UZ");
    static final List<String> AGENCIES =
            IntStream.rangeClosed(1, 12).mapToObj(n -> "agency-" + n).toList();

    private static final int CYCLES_PER_INSTRUMENT = 20;
    private static final int MANDATE = 14;
    private static final Catalogue CATALOGUE =
            JsonMapper.shared().readValue(Catalogues.json("JPOA-CA-2022"), Catalogue.class);
    private static final List<String> COMMITMENTS = CATALOGUE.commitments().stream()
            .filter(Catalogue.Item::reportable)
            .map(Catalogue.Item::path)
            .toList();
    private static final UUID PERSON = UUID.fromString("018f6f2e-9c1d-7b3a-8f00-5d2c1a7e9b44");

    private final Random dice = new Random(7);
    private final Map<String, Long> streams = new HashMap<>();
    private final Map<String, Long> states = new HashMap<>();
    private Consumer<Made> sink;
    private Instant now = Instant.parse("2022-03-04T08:00:00.000Z");
    private long index;
    private int cycles;

    /** Counted under every commitment. */
    private static final List<Indicator> TRAINED = List.of(new Indicator(
            MadeReport.INDICATOR,
            COMMITMENTS,
            Map.of("en", "Officers trained"),
            Indicator.Unit.COUNT,
            null,
            List.of(),
            Map.of("en", "Each officer counts once")));

    MadeLedger(Consumer<Made> sink) {
        this.sink = sink;
    }

    /** Where the events that follow go. */
    void into(Consumer<Made> other) {
        sink = other;
    }

    /** Goes on with whole cycles until there are so many events. */
    void upTo(long events) {
        while (index < events) {
            cycle();
        }
    }

    long size() {
        return index;
    }

    int cycles() {
        return cycles;
    }

    static String instrument(int cycle) {
        return "PLAN-" + (1 + cycle / CYCLES_PER_INSTRUMENT);
    }

    static List<String> instruments(int cycles) {
        return IntStream.range(0, cycles)
                .mapToObj(MadeLedger::instrument)
                .distinct()
                .toList();
    }

    static String period(int cycle) {
        return "C" + (1_000 + cycle);
    }

    /** What an agency reports on: the same in every cycle, overlapping with its neighbours'. */
    static List<String> mandate(String agency) {
        int from = AGENCIES.indexOf(agency) * MANDATE;
        return IntStream.range(from, from + MANDATE + 2)
                .mapToObj(n -> COMMITMENTS.get(n % COMMITMENTS.size()))
                .toList();
    }

    private void cycle() {
        String instrument = instrument(cycles);
        if (cycles % CYCLES_PER_INSTRUMENT == 0) {
            adopt(instrument);
        }
        String period = period(cycles++);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String stream = "cycle/" + instrument + "/" + period;
        Instant closes = now.plusSeconds(6 * 86_400);
        say(
                stream,
                new CycleProposed(
                        instrument, period, today.minusDays(7), today.minusDays(1), today.plusDays(5), closes));
        STATES.forEach(state -> say(
                stream,
                new CycleAgreed(
                        state, today.plusDays(3), ZoneId.of("Asia/Almaty"), Text.of("A decision of the bench"))));
        List<String> mandated =
                AGENCIES.stream().flatMap(a -> mandate(a).stream()).distinct().toList();
        say(
                stream,
                new CycleOpened(
                        1,
                        STATES.stream().map(s -> new ExpectedCells(s, mandated)).toList()));
        for (String agency : AGENCIES) {
            for (String state : STATES) {
                new MadeReport(this, dice, instrument, period, state, agency).live();
            }
        }
        now = closes;
        say(stream, new CycleClosed());
    }

    private void say(String stream, CycleEvent event) {
        add(stream, Envelope.NO_STATE, null, "secretariat", event);
    }

    private void adopt(String instrument) {
        add("instrument/" + instrument, Envelope.NO_STATE, null, "secretariat", adopted(instrument));
        add("instrument/" + instrument, Envelope.NO_STATE, null, "secretariat", new IndicatorsDefined(1, TRAINED));
        for (String state : STATES) {
            add(
                    "participation/" + instrument + "/" + state,
                    state,
                    null,
                    "coordinator",
                    new StateJoined(instrument, state, LocalDate.of(2022, 1, 1)));
            for (String agency : AGENCIES) {
                String roster = "agency/" + state;
                if (cycles == 0) {
                    add(roster, state, null, "coordinator", new AgencyRegistered(agency, Map.of("en", agency)));
                }
                add(
                        roster,
                        state,
                        null,
                        "coordinator",
                        new MandateAssigned(
                                agency,
                                instrument,
                                MandateRole.CONTRIBUTING,
                                mandate(agency),
                                LocalDate.of(2022, 1, 1),
                                null));
            }
        }
    }

    private static InstrumentAdopted adopted(String instrument) {
        return new InstrumentAdopted(
                1,
                new Catalogue(
                        instrument,
                        CATALOGUE.title(),
                        CATALOGUE.document(),
                        CATALOGUE.adoptedOn(),
                        CATALOGUE.voluntary(),
                        CATALOGUE.parties(),
                        CATALOGUE.pillars(),
                        CATALOGUE.undertakings(),
                        CATALOGUE.commitments(),
                        CATALOGUE.components(),
                        CATALOGUE.roadmap()));
    }

    void add(String stream, String state, @Nullable String agency, String role, DomainEvent event) {
        now = now.plusMillis(200);
        sink.accept(new Made(
                index++,
                now,
                next(states, state),
                new Envelope(
                        stream,
                        next(streams, stream),
                        state,
                        agency,
                        new Envelope.Actor(PERSON, role, PERSON),
                        new UUID(1, index),
                        now,
                        event)));
    }

    private static long next(Map<String, Long> counts, String key) {
        return counts.merge(key, 1L, Long::sum) - 1;
    }

    /** Streams that are over are not gone on with. */
    void forget(String stream) {
        streams.remove(stream);
    }
}
