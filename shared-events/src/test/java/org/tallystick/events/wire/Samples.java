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
import org.tallystick.events.focalpoint.FocalPointEvent;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.issuer.IssuerEvent;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.Visibility;

/** One event of every type, each member filled, as its approved contract has it. */
final class Samples {

    static final UUID PERSON = UUID.fromString("0b8b7c54-2e7c-4a4c-9d2e-51f6f0a1c001");

    static final UUID ACTOR = UUID.fromString("5a7d1d0e-7f0c-4a55-8c2b-3f0c9d1e2f03");
    private static final UUID CAUSE = UUID.fromString("c7c6c0f2-93f1-4a55-8f0e-0a5d2f3b4c5d");
    private static final String INSTRUMENT = InstrumentSamples.INSTRUMENT;
    private static final UUID EARLIER = UUID.fromString("7b9c2f64-4c7c-5b7e-9d0b-2a6f0c1d3e40");

    private Samples() {}

    static Stream<Envelope> all() {
        return Stream.of(
                        instruments(),
                        reference(),
                        rosters(),
                        issuers(),
                        deadlines(),
                        focalPoints(),
                        reports(),
                        ThingSamples.all())
                .flatMap(samples -> samples);
    }

    private static Stream<Envelope> instruments() {
        return InstrumentSamples.all().map(event -> sample("instrument/" + INSTRUMENT, "_", null, event));
    }

    private static Stream<Envelope> rosters() {
        List<String> successors = List.of("revenue", "border-guard");
        return Stream.of(
                        new AgencyEvent.AgencyRenamed("customs", InstrumentSamples.names("Revenue")),
                        new AgencyEvent.AgencySuspended("customs", text("/reason")),
                        new AgencyEvent.AgencyReinstated("customs"),
                        new AgencyEvent.AgenciesMerged(List.of("customs", "fiu"), "revenue"),
                        new AgencyEvent.AgencySplit("customs", successors, "revenue"),
                        new AgencyEvent.AgencyDissolved("customs", successors, "revenue", text("/reason")),
                        new AgencyEvent.MandateEnded(
                                "customs", INSTRUMENT, List.of("II.3.5"), LocalDate.of(2026, 12, 31)),
                        new AgencyEvent.MandateWithdrawn(
                                "customs", INSTRUMENT, List.of("II.3.5"), LocalDate.of(2026, 11, 22), text("/reason")),
                        new AgencyEvent.SigningKeyRegistered(
                                "customs",
                                "customs-2026",
                                "EdDSA",
                                Map.of(
                                        "kty",
                                        "OKP",
                                        "crv",
                                        "Ed25519",
                                        "x",
                                        "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"),
                                "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2028-01-01T00:00:00Z")),
                        new AgencyEvent.SigningKeyRetired("customs", "customs-2026", text("/reason")),
                        new AgencyEvent.SigningRequired("customs"),
                        new AgencyEvent.SigningWaived("customs", text("/reason")))
                .map(event -> sample("agency/KZ", "KZ", null, event));
    }

    private static Stream<Envelope> reference() {
        return Stream.of(
                sample(
                        "participation/" + INSTRUMENT + "/KZ",
                        "KZ",
                        null,
                        new ParticipationEvent.StateJoined(INSTRUMENT, "KZ", LocalDate.of(2022, 3, 4))),
                sample(
                        "participation/" + INSTRUMENT + "/KZ",
                        "KZ",
                        null,
                        new ParticipationEvent.StateLeft(
                                INSTRUMENT, "KZ", LocalDate.of(2022, 3, 4), LocalDate.of(2027, 1, 1))),
                sample(
                        "participation/" + INSTRUMENT + "/KZ",
                        "KZ",
                        null,
                        new ParticipationEvent.ClearanceChainSet(INSTRUMENT, "KZ", chain())),
                sample(
                        "participation/" + INSTRUMENT + "/KZ",
                        "KZ",
                        null,
                        new ParticipationEvent.ClearanceChainEnded(INSTRUMENT, "KZ", "borders", 2)),
                sample(
                        "participation/" + INSTRUMENT + "/KZ",
                        "KZ",
                        null,
                        new ParticipationEvent.DraftRetentionChosen(INSTRUMENT, "KZ", true)),
                sample(
                        "participation/" + INSTRUMENT + "/KZ",
                        "KZ",
                        null,
                        new ParticipationEvent.NationalSubmissionChosen(INSTRUMENT, "KZ", true)),
                sample(
                        "agency/KZ",
                        "KZ",
                        null,
                        new AgencyEvent.AgencyRegistered("customs", InstrumentSamples.names("Customs"))),
                sample(
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
                sample(
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
                sample(
                        "cycle/" + INSTRUMENT + "/2026-H2",
                        "_",
                        null,
                        new CycleEvent.CycleAgreed(
                                "KZ", LocalDate.of(2026, 12, 20), ZoneId.of("Asia/Almaty"), text("/decision"))),
                sample(
                        "cycle/" + INSTRUMENT + "/2026-H2",
                        "_",
                        null,
                        new CycleEvent.CycleOpened(1, List.of(new CycleEvent.ExpectedCells("KZ", List.of("II.3.5"))))),
                sample("cycle/" + INSTRUMENT + "/2026-H2", "_", null, new CycleEvent.CycleClosed()));
    }

    private static Stream<Envelope> issuers() {
        return Stream.of(sample(
                "issuer/KZ/customs",
                "KZ",
                "customs",
                new IssuerEvent.SequenceUsed("customs", 7, 5, "customs-2026", EARLIER)));
    }

    private static ReportEvent.Signed signed() {
        return new ReportEvent.Signed(
                "KZ/customs",
                "customs-2026",
                "EdDSA",
                Instant.parse("2026-11-22T07:59:30Z"),
                7,
                new ReportEvent.SeenHead(412, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                List.of(new ReportEvent.SignedEntry("II.3.5", 2)),
                text("/signed/jws"));
    }

    private static Stream<Envelope> deadlines() {
        return Stream.of(
                        new CycleEvent.OpeningScheduled(Instant.parse("2026-12-31T19:00:00Z")),
                        new CycleEvent.DeadlineExtended(
                                "KZ",
                                List.of("customs"),
                                LocalDate.of(2027, 2, 10),
                                Instant.parse("2027-02-10T19:00:00Z"),
                                text("/reason")),
                        new CycleEvent.ReminderIssued(
                                "KZ", "customs", CycleEvent.ReminderKind.BEFORE, LocalDate.of(2027, 2, 10)))
                .map(event -> sample("cycle/" + INSTRUMENT + "/2026-H2", "_", null, event));
    }

    private static Stream<Envelope> focalPoints() {
        return Stream.of(
                        new FocalPointEvent.FocalPointNamed(
                                PERSON,
                                "customs",
                                "control",
                                FocalPointEvent.FocalPointRole.ALTERNATE,
                                Visibility.PARTICIPANTS,
                                List.of("KG"),
                                List.of(INSTRUMENT),
                                new FocalPointEvent.Contact(
                                        text("/contact/name"), text("/contact/phone"), text("/contact/mail"))),
                        new FocalPointEvent.FocalPointRemoved(PERSON),
                        new FocalPointEvent.SubjectErased(PERSON, text("/authority"), text("/reason")))
                .map(event -> sample("focal-points/KZ", "KZ", null, event));
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
                                        "default", 2, List.of(new ReportEvent.BoundStep("mfa", "ROLE", "coordinator"))),
                                List.of(new ReportEvent.ConditionalChain(
                                        new ReportEvent.BoundChain(
                                                "borders",
                                                1,
                                                List.of(new ReportEvent.BoundStep(
                                                        "security-council", "EXTERNAL", "Security Council"))),
                                        true,
                                        List.of("II.3"),
                                        List.of(Visibility.PUBLIC)))),
                        new ReportEvent.ReportRouted(
                                1,
                                List.of(
                                        new ReportEvent.ChainVersion("default", 2),
                                        new ReportEvent.ChainVersion("borders", 1)),
                                List.of(
                                        new ReportEvent.BoundStep("mfa", "ROLE", "coordinator"),
                                        new ReportEvent.BoundStep("security-council", "EXTERNAL", "Security Council"))),
                        new ReportEvent.EntryRecorded(
                                "II.3.5",
                                2,
                                EntryStatus.STALLED,
                                Visibility.NAMED,
                                List.of("KG", "unoct"),
                                "ru",
                                PERSON,
                                ACTOR,
                                text("/narrative"),
                                text("/reason"),
                                new ReportEvent.ReleasedBefore(EARLIER, 2, 3),
                                details()),
                        new ReportEvent.EntryRemoved("II.3.5", 2, PERSON, ACTOR),
                        new ReportEvent.EntryDelegated("II.3.5", "border-guard", PERSON, text("/reason")),
                        new ReportEvent.DelegationEnded("II.3.5", "border-guard", PERSON),
                        new ReportEvent.ReportSubmitted(1, PERSON, ACTOR, text("/nilReason"), signed()),
                        new ReportEvent.ReportRecalled(1, PERSON, ACTOR, text("/reason")),
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
                        new ReportEvent.ReportReleased(1, List.of(INSTRUMENT)),
                        new ReportEvent.ReportCorrected(1, PERSON, ACTOR, text("/reason")),
                        new ReportEvent.EntryReclassified(
                                "II.3.5", 1, Visibility.NAMED, List.of("KG"), PERSON, text("/reason")),
                        new ReportEvent.ReportWithdrawn(1, PERSON, text("/authority"), text("/reason")),
                        new ReportEvent.ContentExpunged("II.3.5", 1, PERSON, text("/authority"), text("/reason")),
                        new ReportEvent.DraftsErased(1, List.of(new ReportEvent.Draft("II.3.5", 1))),
                        new ReportEvent.DraftsKept(PERSON, text("/reason")),
                        new ReportEvent.ReportAcknowledged(1, PERSON),
                        new ReportEvent.ReportQueried(1, 1, "II.3.5", PERSON, text("/question")),
                        new ReportEvent.QueryAnswered(1, PERSON, text("/answer")))
                .map(event -> sample("report/7b9c2f64-4c7c-5b7e-9d0b-2a6f0c1d3e4f", "KZ", "customs", event));
    }

    private static EntryDetails details() {
        return new EntryDetails(
                List.of(new EntryDetails.Measure(
                        text("/details/measures/0/title"),
                        EntryDetails.MeasureKind.TRAINING,
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 9, 5),
                        List.of("unodc"),
                        List.of("KG"))),
                List.of(
                        new EntryDetails.IndicatorValue(
                                "officers-trained",
                                Indicator.Unit.COUNT,
                                "120",
                                List.of(new EntryDetails.Share(EntryDetails.Dimension.SEX, "f", "40"))),
                        new EntryDetails.IndicatorValue(
                                "terrorist-funds-frozen", Indicator.Unit.MONEY, "12500.50", "USD", List.of())),
                List.of(new EntryDetails.Resource(
                        EntryDetails.ResourceKind.DONOR,
                        new EntryDetails.Money("12500.50", "USD"),
                        "unodc",
                        text("/details/resources/0/note"))),
                List.of(text("/details/challenges/0")),
                List.of(text("/details/goodPractices/0")),
                List.of(text("/details/assistanceNeeded/0")),
                text("/details/safeguards"),
                List.of(
                        new EntryDetails.Evidence(
                                text("/details/evidence/0/title"),
                                text("/details/evidence/0/link"),
                                "application/pdf",
                                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                        new EntryDetails.Evidence(
                                text("/details/evidence/1/title"),
                                text("/details/evidence/1/link"),
                                "application/pdf",
                                null,
                                new EntryDetails.EvidenceFile(EARLIER, text("/details/evidence/1/file/sha256")))),
                List.of(new EntryDetails.Translation(
                        "en", EntryDetails.TranslationKind.COURTESY, text("/details/translations/0/narrative"))));
    }

    static Envelope sample(String stream, String state, @Nullable String agency, DomainEvent payload) {
        return new Envelope(
                stream,
                3,
                state,
                agency,
                new Envelope.Actor(ACTOR, "reporter", PERSON),
                CAUSE,
                Instant.parse("2026-11-22T08:00:00.120Z"),
                payload instanceof ReportEvent.ReportSubmitted
                        ? "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                        : null,
                payload);
    }

    static Text text(String label) {
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
                List.of("II.3"),
                List.of(Visibility.PARTICIPANTS, Visibility.PUBLIC),
                List.of(new ClearanceChain.Step(
                        "mfa", new ClearanceChain.Holder(ClearanceChain.HolderKind.ROLE, "coordinator"))));
    }
}
