package org.tallystick.query.feed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.DelegationEnded;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.events.report.ReportEvent.EntryDelegated;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.events.report.ReportEvent.QueryAnswered;
import org.tallystick.events.report.ReportEvent.ReportAcknowledged;
import org.tallystick.events.report.ReportEvent.ReportCorrected;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportQueried;
import org.tallystick.events.report.ReportEvent.ReportRecalled;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.events.report.ReportEvent.Signed;
import org.tallystick.events.report.ReportEvent.SignedEntry;
import org.tallystick.events.report.ReportEvent.StepCleared;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.report.Visibility;

/** What happens to one report, told step by step; its chain is {@code mfa}, then {@code council}. */
public final class ReportStory {

    private static final UUID PERSON = History.id("person");

    private final History history;
    private final String state;
    private final String agency;
    private final UUID id;
    private final Map<String, EntryRecorded> entries = new TreeMap<>();
    private int submission;
    private int version;

    private ReportStory(History history, String state, String agency, String cycle) {
        this.history = history;
        this.state = state;
        this.agency = agency;
        this.id = ReportId.of(TestCatalogue.INSTRUMENT, cycle, state, agency);
        List<BoundStep> steps =
                List.of(new BoundStep("mfa", "ROLE", "clearer"), new BoundStep("council", "AGENCY", "interior"));
        add(
                "reporter",
                new ReportOpened(
                        TestCatalogue.INSTRUMENT,
                        cycle,
                        state,
                        agency,
                        1,
                        new BoundChain("default", 1, steps),
                        List.of()));
    }

    public static ReportStory open(History history, String state, String agency) {
        return new ReportStory(history, state, agency, "2026-H2");
    }

    public static ReportStory open(History history, String state, String agency, String cycle) {
        return new ReportStory(history, state, agency, cycle);
    }

    public UUID id() {
        return id;
    }

    public ReportStory recorded(String commitment, Visibility visibility, String narrative, String... named) {
        EntryRecorded before = entries.get(commitment);
        EntryRecorded entry = new EntryRecorded(
                commitment,
                before == null ? 1 : before.entryVersion() + 1,
                EntryStatus.UNDER_WAY,
                visibility,
                List.of(named),
                "en",
                PERSON,
                PERSON,
                Text.of(narrative),
                null,
                null,
                null);
        return recorded(entry);
    }

    public ReportStory detailed(
            String commitment, String language, Visibility visibility, EntryDetails details, String... named) {
        EntryRecorded before = entries.get(commitment);
        return recorded(new EntryRecorded(
                commitment,
                before == null ? 1 : before.entryVersion() + 1,
                EntryStatus.UNDER_WAY,
                visibility,
                List.of(named),
                language,
                PERSON,
                PERSON,
                Text.of("as told"),
                null,
                null,
                details));
    }

    public ReportStory recorded(EntryRecorded entry) {
        entries.put(entry.commitment(), entry);
        return add("reporter", entry);
    }

    public ReportStory removed(String commitment) {
        EntryRecorded entry = Objects.requireNonNull(entries.remove(commitment));
        return add("reporter", new EntryRemoved(commitment, entry.entryVersion(), PERSON, PERSON));
    }

    public ReportStory delegated(String commitment, String to) {
        return add("reporter", new EntryDelegated(commitment, to, PERSON, Text.of("they know")));
    }

    public ReportStory takenBack(String commitment, String from) {
        return add("reporter", new DelegationEnded(commitment, from, PERSON));
    }

    public ReportStory recalled(String reason) {
        return add("reporter", new ReportRecalled(submission, PERSON, PERSON, Text.of(reason)));
    }

    public ReportStory corrected(String reason) {
        return add("coordinator", new ReportCorrected(version, PERSON, PERSON, Text.of(reason)));
    }

    /** A later release keeps to it. */
    public ReportStory reclassified(String commitment, Visibility visibility, String... named) {
        entries.computeIfPresent(commitment, (_, entry) -> under(entry, visibility, List.of(named)));
        return add(
                "coordinator",
                new EntryReclassified(
                        commitment, version, visibility, List.of(named), PERSON, Text.of("less is enough")));
    }

    private static EntryRecorded under(EntryRecorded entry, Visibility visibility, List<String> named) {
        return new EntryRecorded(
                entry.commitment(),
                entry.entryVersion(),
                entry.status(),
                visibility,
                named,
                entry.language(),
                entry.person(),
                entry.actor(),
                entry.narrative(),
                entry.reason(),
                entry.unchanged(),
                entry.details());
    }

    public ReportStory withdrawn(String authority, String reason) {
        return add("coordinator", new ReportWithdrawn(version, PERSON, Text.of(authority), Text.of(reason)));
    }

    public ReportStory acknowledged() {
        return add("secretariat", new ReportAcknowledged(version, PERSON));
    }

    public ReportStory queried(int query, @Nullable String commitment, String question) {
        return add("secretariat", new ReportQueried(query, version, commitment, PERSON, Text.of(question)));
    }

    public ReportStory answered(int query, String answer) {
        return add("coordinator", new QueryAnswered(query, PERSON, Text.of(answer)));
    }

    public ReportStory submitted() {
        return add("reporter", new ReportSubmitted(++submission, PERSON, PERSON, null));
    }

    public ReportStory submittedSigned(long issuerSeq) {
        return add(
                "reporter",
                new ReportSubmitted(++submission, PERSON, PERSON, null, History.signed(state, agency, issuerSeq)));
    }

    /** Of the entries that were recorded, each in the version given. */
    public ReportStory submittedSigned(String jws, SignedEntry... entries) {
        Signed signed = History.signed(state, agency, 1);
        return add(
                "reporter",
                new ReportSubmitted(
                        ++submission,
                        PERSON,
                        PERSON,
                        null,
                        new Signed(
                                signed.issuer(),
                                signed.keyId(),
                                signed.alg(),
                                signed.signedAt(),
                                signed.issuerSeq(),
                                signed.seen(),
                                List.of(entries),
                                Text.of(jws))));
    }

    public ReportStory submittedNil(String reason) {
        return add("reporter", new ReportSubmitted(++submission, PERSON, PERSON, Text.of(reason)));
    }

    public ReportStory cleared(String step, @Nullable String next) {
        return add("clearer", new StepCleared(submission, step, PERSON, null, next));
    }

    public ReportStory returned(String step, String reason, String commitment, String comment) {
        EntryComment on = new EntryComment(commitment, Text.of(comment));
        return add("clearer", new ReportReturned(submission, step, null, PERSON, Text.of(reason), List.of(on)));
    }

    public ReportStory released() {
        version++;
        List<String> audience = List.of(TestCatalogue.INSTRUMENT);
        entries.values()
                .forEach(e -> add(
                        "coordinator",
                        new EntryReleased(
                                e.commitment(), e.entryVersion(), version, e.visibility(), e.named(), audience)));
        return add("coordinator", new ReportReleased(version, audience));
    }

    private ReportStory add(String role, ReportEvent event) {
        history.add("report/" + id, state, role, role.equals("reporter") ? agency : null, event);
        return this;
    }
}
