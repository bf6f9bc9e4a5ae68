package org.tallystick.command.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.Request;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.AgencySuspended;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Addressee;
import org.tallystick.events.instrument.Catalogue.Citation;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Kind;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.instrument.Catalogue.SourceDocument;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRetired;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.wire.Envelope;

class InstrumentsTest {

    private static final UUID CLIENT = new UUID(4, 4);
    private static final UUID PERSON = new UUID(1, 1);
    private static final Map<String, String> TEXT = Map.of("en", "words");

    private final Instruments adopted = after(Instruments.none(), new InstrumentAdopted(1, catalogue("1", "2")));

    @Test
    void theNewestCatalogueCounts() {
        Instruments revised = after(adopted, new InstrumentRevised(2, catalogue("2", "3"), List.of(), TEXT));

        assertThat(adopted.open("TEST")).containsExactlyInAnyOrder("1", "2");
        assertThat(revised.open("TEST")).containsExactlyInAnyOrder("2", "3");
    }

    @Test
    void underARetiredInstrumentNothingBeginsAndAllGoesOn() {
        Instruments retired = after(adopted, new InstrumentRetired(1, TEXT));

        assertThat(retired.open("TEST")).isEmpty();
        assertThat(retired.paths("TEST")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void whoDraftsIsKnownWithTheStandingOfTheAgencyThatActs() {
        Instruments registered = told(adopted, "agency/KZ", "KZ", new AgencyRegistered("customs", TEXT));
        Instruments suspended =
                told(registered, "agency/KZ", "KZ", new AgencySuspended("customs", Text.of("No head.")));

        assertThat(adopted.drafter(by("reporter"), "customs")).isEqualTo(new Drafter("customs", null, PERSON, CLIENT));
        assertThat(registered.drafter(by("reporter"), "customs").standing()).isEqualTo(Standing.ACTIVE);
        assertThat(suspended.drafter(by("reporter"), "customs").standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(suspended.drafter(by("coordinator"), "customs").standing()).isEqualTo(Standing.ACTIVE);
    }

    private static Request by(String role) {
        Caller caller = new Caller("issuer", "subject", Set.of(role), "KZ", "customs", Set.of("TEST"), Set.of(), null);
        return new Request(
                caller,
                new Envelope.Actor(CLIENT, role, PERSON),
                new UUID(9, 9),
                new Request.Idempotency("issuer subject", "00", "00"),
                Instant.parse("2026-11-22T08:00:00Z"),
                null,
                null,
                Duration.ZERO,
                null);
    }

    private static Instruments after(Instruments facts, DomainEvent event) {
        return told(facts, "instrument/TEST", Envelope.NO_STATE, event);
    }

    private static Instruments told(Instruments facts, String stream, String state, DomainEvent event) {
        return facts.after(new Envelope(
                stream,
                0,
                state,
                null,
                new Envelope.Actor(CLIENT, "secretariat", CLIENT),
                CLIENT,
                Instant.parse("2026-11-22T08:00:00Z"),
                event));
    }

    private static Catalogue catalogue(String... paths) {
        LocalDate day = LocalDate.of(2022, 3, 3);
        return new Catalogue(
                "TEST",
                TEXT,
                new SourceDocument("Plan", "Tashkent", day),
                day,
                false,
                List.of(),
                List.of(),
                List.of(),
                Stream.of(paths).map(InstrumentsTest::item).toList(),
                List.of(),
                List.of());
    }

    private static Item item(String path) {
        return new Item(
                path, TEXT, TEXT, new Citation("Plan", "1", 1), Addressee.STATE, Kind.ACTION, Nature.ACHIEVABLE);
    }
}
