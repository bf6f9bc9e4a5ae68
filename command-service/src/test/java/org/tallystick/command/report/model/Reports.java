package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.Facts.Phase;
import org.tallystick.command.report.model.ReportCommand.ClearReport;
import org.tallystick.command.report.model.ReportCommand.Content;
import org.tallystick.command.report.model.ReportCommand.CorrectReport;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.ReturnReport;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Addressee;
import org.tallystick.events.instrument.Catalogue.Kind;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Indicator.Dimension;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.SeenHead;
import org.tallystick.events.report.Visibility;

/** Reports in every state, and commands to them, in the words of those who work with them. */
public final class Reports {

    public static final ReportKey CUSTOMS_KZ = new ReportKey("JPOA-CA-2022", "2026-H2", "KZ", "customs");
    public static final UUID AIGUL = UUID.fromString("00000000-0000-4000-8000-00000000a161");
    /** She uses a client of her own. */
    public static final Author AIGUL_HERSELF = new Author(AIGUL, AIGUL);

    public static final UUID DANIYAR = UUID.fromString("00000000-0000-4000-8000-0000000da212");
    public static final String SCANNERS = "II.3.5";
    public static final String TRAINING = "II.3.6";
    public static final String FOREVER = "I.1.1";
    public static final String COLLECTIVE = "R.M.3";
    public static final Instant CLOSES = Instant.parse("2027-03-01T12:00:00Z");
    public static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    static final Set<String> PARTICIPANTS = Set.of("KZ", "KG");

    static final BoundChain CHAIN = new BoundChain(
            "default",
            1,
            List.of(new BoundStep("mfa", "ROLE", "clearer"), new BoundStep("security-council", "ROLE", "coordinator")));

    static final Chains CHAINS = new Chains(CHAIN, List.of());

    private static final Map<String, String> WORDS = Map.of("en", "words", "ru", "слова");

    private Reports() {}

    public static Facts openCycle() {
        return facts(new Facts.Cycle(Phase.OPEN, 1, CLOSES, true));
    }

    static Facts facts(Facts.@Nullable Cycle cycle) {
        return new Facts(catalogue(), cycle, true, Standing.ACTIVE, Set.of(SCANNERS, TRAINING, FOREVER), CHAINS)
                .measuredBy(indicators());
    }

    /** All of them about scanners. */
    private static Map<String, Indicator> indicators() {
        return Map.of(
                "trained",
                indicator(
                        "trained",
                        Unit.COUNT,
                        new Dimension("sex", List.of("f", "m")),
                        new Dimension("age-group", List.of("0-17", "18-and-over")),
                        new Dimension("crossing-type", List.of("road", "rail"))),
                "equipped",
                indicator("equipped", Unit.COUNT),
                "frozen",
                indicator("frozen", Unit.MONEY));
    }

    public static Indicator indicator(String code, Unit unit, Dimension... dimensions) {
        return new Indicator(code, List.of(SCANNERS), WORDS, unit, null, List.of(dimensions), WORDS);
    }

    static Map<String, Catalogue.Item> catalogue() {
        return Map.of(
                SCANNERS, item(SCANNERS, Addressee.STATE, Nature.ACHIEVABLE),
                TRAINING, item(TRAINING, Addressee.STATE, Nature.ACHIEVABLE),
                FOREVER, item(FOREVER, Addressee.STATE, Nature.CONTINUING),
                COLLECTIVE, item(COLLECTIVE, Addressee.COLLECTIVE, Nature.ACHIEVABLE));
    }

    private static Catalogue.Item item(String path, Addressee addressee, Nature nature) {
        return new Catalogue.Item(
                path, WORDS, WORDS, new Catalogue.Citation("Annex II", "3", 1), addressee, Kind.ACTION, nature);
    }

    public static EntryDraft entry(String commitment, EntryStatus status) {
        return new EntryDraft(
                commitment,
                status,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                Text.of("Scanners work."),
                null,
                null,
                null);
    }

    static EntryDraft counting(String commitment, IndicatorValue... values) {
        EntryDetails details = new EntryDetails(
                List.of(), List.of(values), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of());
        return new EntryDraft(
                commitment,
                EntryStatus.UNDER_WAY,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                Text.of("Scanners work."),
                null,
                null,
                details);
    }

    static EntryDraft because(EntryDraft entry, @Nullable String reason) {
        return new EntryDraft(
                entry.commitment(),
                entry.status(),
                entry.visibility(),
                entry.named(),
                entry.language(),
                entry.narrative(),
                reason == null ? null : Text.of(reason),
                entry.repeat(),
                entry.details());
    }

    static EntryDraft shownTo(Visibility visibility, String... named) {
        return new EntryDraft(
                SCANNERS,
                EntryStatus.UNDER_WAY,
                visibility,
                Arrays.asList(named),
                "en",
                Text.of("Scanners work."),
                null,
                null,
                null);
    }

    public static SubmitReport submission(EntryDraft... entries) {
        return submission(CUSTOMS_KZ, entries);
    }

    static SubmitReport submission(ReportKey agency, EntryDraft... entries) {
        return new SubmitReport(agency, openCycle(), content(entries), null, true, AIGUL_HERSELF, NOW);
    }

    static final Signature SIGNATURE = new Signature(
            "KZ/customs", "first", "EdDSA", NOW, 1, 0, new SeenHead(1, "root"), Text.of("header.payload.signature"));

    /** Under the agency's signature. */
    static SubmitReport signed(EntryDraft... entries) {
        return new SubmitReport(
                CUSTOMS_KZ, openCycle(), content(entries).with(SIGNATURE), null, true, AIGUL_HERSELF, NOW);
    }

    static Resubmit signedAgain(EntryDraft... entries) {
        return new Resubmit(openCycle(), content(entries).with(SIGNATURE), AIGUL_HERSELF, NOW);
    }

    static SubmitReport draft(ReportKey agency, EntryDraft... entries) {
        return new SubmitReport(agency, openCycle(), content(entries), null, false, AIGUL_HERSELF, NOW);
    }

    static SubmitReport nil(@Nullable String reason) {
        Content content = new Content(List.of(), true, reason == null ? null : Text.of(reason));
        return new SubmitReport(CUSTOMS_KZ, openCycle(), content, null, true, AIGUL_HERSELF, NOW);
    }

    static Content content(EntryDraft... entries) {
        return new Content(Arrays.asList(entries), false, null);
    }

    static Resubmit again(EntryDraft... entries) {
        return new Resubmit(openCycle(), content(entries), AIGUL_HERSELF, NOW);
    }

    public static Clearer theMinistry() {
        return new Clearer(false, true, Set.of("mfa"), null, DANIYAR, DANIYAR);
    }

    public static Clearer theCoordinator() {
        return new Clearer(true, false, Set.of(), null, DANIYAR, DANIYAR);
    }

    /** By the drafter of the agency. */
    static CorrectReport correction(EntryDraft... entries) {
        return new CorrectReport(openCycle(), content(entries), Text.of("Counted twice."), AIGUL_HERSELF, NOW);
    }

    static void assertRefused(ReportState state, ReportCommand command, RefusalCode code) {
        assertThatThrownBy(() -> ReportDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static ClearReport clearance(Clearer by) {
        return new ClearReport(new ClearStep(by, null, null));
    }

    static StepPassed.External outside() {
        return new StepPassed.External(Text.of("Security Council"), Text.of("No 12"), LocalDate.parse("2026-11-02"));
    }

    static ReturnReport returned(To to) {
        return new ReturnReport(new SendBack(theCoordinator(), to, Text.of("Give the number of posts.")), List.of());
    }

    static ReleaseReport release() {
        return new ReleaseReport(theCoordinator(), List.of(), null, PARTICIPANTS, false);
    }

    public static ReportState after(ReportState state, ReportCommand... commands) {
        ReportState now = state;
        for (ReportCommand command : commands) {
            for (var event : ReportDecider.decide(now, command)) {
                now = now.after(event);
            }
        }
        return now;
    }

    static ReportState aDraftKeptBy(ReportKey agency) {
        return after(new NotOpened(), draft(agency, entry(SCANNERS, EntryStatus.SUBSTANTIAL)));
    }

    static ReportState aReportSubmittedBy(ReportKey agency) {
        return aReportSubmittedBy(agency, entry(SCANNERS, EntryStatus.SUBSTANTIAL));
    }

    static ReportState aReportSubmittedBy(ReportKey agency, EntryDraft... entries) {
        return after(new NotOpened(), submission(agency, entries));
    }

    static ReportState aReportReturnedTo(ReportKey agency) {
        return after(aReportSubmittedBy(agency), returned(To.DRAFTER));
    }

    static ReportState aReportClearedFor(ReportKey agency, EntryDraft... entries) {
        return after(aReportSubmittedBy(agency, entries), clearance(theCoordinator()), clearance(theCoordinator()));
    }

    static ReportState aReportReleasedFor(ReportKey agency) {
        return after(aReportClearedFor(agency, entry(SCANNERS, EntryStatus.SUBSTANTIAL)), release());
    }
}
