package org.tallystick.events.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.Visibility;

/** One event of every type, each member filled, as its approved contract has it. */
final class Samples {

    static final UUID PERSON = UUID.fromString("0b8b7c54-2e7c-4a4c-9d2e-51f6f0a1c001");

    private static final UUID ACTOR = UUID.fromString("5a7d1d0e-7f0c-4a55-8c2b-3f0c9d1e2f03");
    private static final UUID CAUSE = UUID.fromString("c7c6c0f2-93f1-4a55-8f0e-0a5d2f3b4c5d");
    private static final String INSTRUMENT = "JPOA-CA-2022";

    private Samples() {}

    static Stream<Envelope> all() {
        return Stream.concat(reference(), reports());
    }

    private static Stream<Envelope> reference() {
        return Stream.of(
                of("instrument/" + INSTRUMENT, "_", null, new InstrumentEvent.InstrumentAdopted(1, catalogue())),
                of(
                        "participation/" + INSTRUMENT + "/KZ",
                        "KZ",
                        null,
                        new ParticipationEvent.StateJoined(INSTRUMENT, "KZ", LocalDate.of(2022, 3, 4))),
                of(
                        "participation/" + INSTRUMENT + "/KZ",
                        "KZ",
                        null,
                        new ParticipationEvent.ClearanceChainSet(INSTRUMENT, "KZ", chain())),
                of("agency/KZ", "KZ", null, new AgencyEvent.AgencyRegistered("customs", names("Customs"))),
                of(
                        "agency/KZ",
                        "KZ",
                        null,
                        new AgencyEvent.MandateAssigned(
                                "customs",
                                INSTRUMENT,
                                AgencyEvent.MandateRole.LEAD,
                                List.of("II.3.5"),
                                LocalDate.of(2025, 7, 1),
                                LocalDate.of(2030, 6, 30))),
                of(
                        "cycle/" + INSTRUMENT + "/2026-H2",
                        "_",
                        null,
                        new CycleEvent.CycleProposed(
                                INSTRUMENT,
                                "2026-H2",
                                LocalDate.of(2026, 7, 1),
                                LocalDate.of(2026, 12, 31),
                                LocalDate.of(2027, 1, 31),
                                Instant.parse("2027-02-28T21:00:00Z"))),
                of(
                        "cycle/" + INSTRUMENT + "/2026-H2",
                        "_",
                        null,
                        new CycleEvent.CycleAgreed(
                                "KZ", LocalDate.of(2026, 12, 20), ZoneId.of("Asia/Almaty"), text("/decision"))),
                of(
                        "cycle/" + INSTRUMENT + "/2026-H2",
                        "_",
                        null,
                        new CycleEvent.CycleOpened(1, List.of(new CycleEvent.ExpectedCells("KZ", List.of("II.3.5"))))),
                of("cycle/" + INSTRUMENT + "/2026-H2", "_", null, new CycleEvent.CycleClosed()));
    }

    private static Stream<Envelope> reports() {
        return Stream.of(
                        new ReportEvent.ReportOpened(
                                INSTRUMENT,
                                "2026-H2",
                                "KZ",
                                "customs",
                                1,
                                new ReportEvent.BoundChain(
                                        "default",
                                        2,
                                        List.of(new ReportEvent.BoundStep("mfa", "ROLE", "coordinator")))),
                        new ReportEvent.EntryRecorded(
                                "II.3.5",
                                2,
                                EntryStatus.STALLED,
                                Visibility.NAMED,
                                List.of("KG", "unoct"),
                                "ru",
                                PERSON,
                                text("/narrative"),
                                text("/reason")),
                        new ReportEvent.ReportSubmitted(1, PERSON, text("/nilReason")),
                        new ReportEvent.StepCleared(
                                1,
                                "mfa",
                                PERSON,
                                new ReportEvent.ExternalClearance(
                                        text("/external/authority"),
                                        text("/external/reference"),
                                        LocalDate.of(2026, 11, 2)),
                                "security-council"),
                        new ReportEvent.ReportReturned(
                                1,
                                "mfa",
                                "legal",
                                PERSON,
                                text("/reason"),
                                List.of(new ReportEvent.EntryComment("II.3.5", text("/comments/0/comment")))),
                        new ReportEvent.EntryReleased(
                                "II.3.5", 2, 1, Visibility.NAMED, List.of("KG"), List.of(INSTRUMENT)),
                        new ReportEvent.ReportReleased(1, List.of(INSTRUMENT)))
                .map(event -> of("report/7b9c2f64-4c7c-5b7e-9d0b-2a6f0c1d3e4f", "KZ", "customs", event));
    }

    private static Envelope of(String stream, String state, @Nullable String agency, DomainEvent payload) {
        return new Envelope(
                stream,
                3,
                state,
                agency,
                new Envelope.Actor(ACTOR, "reporter", PERSON),
                CAUSE,
                Instant.parse("2026-11-22T08:00:00.120Z"),
                payload);
    }

    private static Text text(String label) {
        return new Text.Encrypted(
                "4c1b9a52-9a3f-4b1c-8a34-0d6a2f1f7f11",
                "AAAAAAAAAAAAAAAA",
                "c2VhbGVkIHdpdGggYSBrZXkgb2YgaXRzIG93bg==",
                label);
    }

    private static ClearanceChain chain() {
        return new ClearanceChain(
                "default",
                2,
                List.of("customs"),
                List.of(new ClearanceChain.Step(
                        "mfa", new ClearanceChain.Holder(ClearanceChain.HolderKind.ROLE, "coordinator"))));
    }

    private static Catalogue catalogue() {
        Catalogue.Item item = new Catalogue.Item(
                "II.3.5",
                names("Data"),
                names("Exchange data"),
                new Catalogue.Citation("Annex II", "II.3", 5),
                Catalogue.Addressee.STATE,
                Catalogue.Kind.ACTION,
                Catalogue.Nature.CONTINUING);
        Catalogue.Group group = new Catalogue.Group("II.3.A", names("Group"));
        Catalogue.Section section = new Catalogue.Section("II.3", names("Section"), List.of(group));
        return new Catalogue(
                INSTRUMENT,
                names("Plan"),
                new Catalogue.SourceDocument("Plan", "Tashkent", LocalDate.of(2022, 3, 4)),
                LocalDate.of(2022, 3, 4),
                false,
                List.of("KZ"),
                List.of(new Catalogue.Pillar("II", names("Pillar"), List.of(section))),
                List.of(item),
                List.of(item),
                List.of(item),
                List.of(item));
    }

    private static Map<String, String> names(String english) {
        return Map.of("ru", "по-русски", "en", english);
    }
}
