package org.tallystick.query.waiting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.DelegationEnded;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportEvent.DraftsKept;
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
import org.tallystick.events.report.ReportEvent.ReportRouted;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.events.report.ReportEvent.StepCleared;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.waiting.ReportDocument.Back;
import org.tallystick.query.waiting.ReportDocument.Delegated;
import org.tallystick.query.waiting.ReportDocument.Query;
import org.tallystick.query.waiting.ReportDocument.Release;
import org.tallystick.query.waiting.ReportDocument.Remark;
import org.tallystick.query.waiting.ReportDocument.Stage;

/** What each event makes of a report. */
record ReportSteps(ReportDocument now, LedgerEntry entry) {

    static ReportDocument after(@Nullable ReportDocument before, LedgerEntry entry) {
        ReportEvent event = (ReportEvent) entry.envelope().payload();
        if (event instanceof ReportOpened e) {
            return new ReportDocument(
                    e.instrument(),
                    e.cycle(),
                    e.state(),
                    e.agency(),
                    e.chain().steps(),
                    Stage.DRAFT,
                    entry.acceptedAt(),
                    null,
                    null,
                    0,
                    Release.NONE,
                    List.of(),
                    List.of());
        }
        return new ReportSteps(Objects.requireNonNull(before, "a report begins with its opening"), entry).on(event);
    }

    private ReportDocument on(ReportEvent event) {
        return switch (event) {
            case ReportRouted e -> routed(e);
            case ReportSubmitted e ->
                stands(
                        Stage.SUBMITTED,
                        now.chain().isEmpty() ? null : now.chain().getFirst(),
                        null,
                        e.submission());
            case ReportRecalled _ -> stands(Stage.DRAFT, null, null);
            case StepCleared e ->
                stands(e.nextStep() == null ? Stage.CLEARED : Stage.SUBMITTED, step(e.nextStep()), null);
            case ReportReturned e ->
                stands(e.toStep() == null ? Stage.RETURNED : Stage.SUBMITTED, step(e.toStep()), back(e));
            case ReportReleased e -> released(e);
            case ReportWithdrawn _ -> stands(Stage.WITHDRAWN, null, null);
            case ReportAcknowledged e -> heard(e.version(), now.queries());
            case ReportQueried e -> heard(now.release().acknowledged(), asked(e));
            case QueryAnswered e -> with(now.release(), answered(e), now.delegated());
            case EntryDelegated e ->
                delegated(e.commitment(), new Delegated(e.commitment(), e.agency(), time(), false));
            case DelegationEnded e -> delegated(e.commitment(), null);
            case EntryRecorded e -> written(e.commitment());
            case ReportOpened _, EntryRemoved _, EntryReleased _, EntryReclassified _, ReportCorrected _ -> now;
            case ContentExpunged _, DraftsErased _, DraftsKept _ -> now;
        };
    }

    private ReportDocument routed(ReportRouted e) {
        return new ReportDocument(
                now.instrument(),
                now.cycle(),
                now.state(),
                now.agency(),
                e.steps(),
                now.stage(),
                now.since(),
                now.at(),
                now.back(),
                now.submission(),
                now.release(),
                now.queries(),
                now.delegated());
    }

    private Instant time() {
        return entry.acceptedAt();
    }

    private @Nullable BoundStep step(@Nullable String name) {
        return now.chain().stream()
                .filter(step -> step.step().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Back back(ReportReturned e) {
        String stream = entry.envelope().stream();
        return new Back(
                Ciphertext.of(stream, e.reason()),
                e.comments().stream()
                        .map(c -> new Remark(c.commitment(), Ciphertext.of(stream, c.comment())))
                        .toList());
    }

    private ReportDocument released(ReportReleased e) {
        Release release = new Release(
                e.version(),
                time(),
                e.audience(),
                now.release().acknowledged(),
                now.release().heard());
        return new ReportSteps(with(release, now.queries(), now.delegated()), entry).stands(Stage.RELEASED, null, null);
    }

    private ReportDocument heard(int acknowledged, List<Query> queries) {
        Release before = now.release();
        Release release = new Release(before.version(), before.at(), before.audience(), acknowledged, entry.index());
        return with(release, queries, now.delegated());
    }

    private List<Query> asked(ReportQueried e) {
        List<Query> more = new ArrayList<>(now.queries());
        Ciphertext question = Ciphertext.of(entry.envelope().stream(), e.question());
        more.add(new Query(e.query(), e.version(), e.commitment(), question, time(), null, null));
        return List.copyOf(more);
    }

    private List<Query> answered(QueryAnswered e) {
        return now.queries().stream()
                .map(query -> query.number() == e.query()
                        ? new Query(
                                query.number(),
                                query.version(),
                                query.commitment(),
                                query.question(),
                                query.askedAt(),
                                time(),
                                entry.index())
                        : query)
                .toList();
    }

    private ReportDocument delegated(String commitment, @Nullable Delegated instead) {
        List<Delegated> list = new ArrayList<>(now.delegated());
        list.removeIf(one -> one.commitment().equals(commitment));
        if (instead != null) {
            list.add(instead);
        }
        return with(now.release(), now.queries(), List.copyOf(list));
    }

    private ReportDocument written(String commitment) {
        List<Delegated> list = now.delegated().stream()
                .map(one -> one.commitment().equals(commitment)
                        ? new Delegated(one.commitment(), one.agency(), one.since(), true)
                        : one)
                .toList();
        return with(now.release(), now.queries(), list);
    }

    private ReportDocument stands(Stage stage, @Nullable BoundStep at, @Nullable Back back) {
        return stands(stage, at, back, now.submission());
    }

    private ReportDocument stands(Stage stage, @Nullable BoundStep at, @Nullable Back back, int submission) {
        return new ReportDocument(
                now.instrument(),
                now.cycle(),
                now.state(),
                now.agency(),
                now.chain(),
                stage,
                time(),
                at,
                back,
                submission,
                now.release(),
                now.queries(),
                now.delegated());
    }

    private ReportDocument with(Release release, List<Query> queries, List<Delegated> delegated) {
        return new ReportDocument(
                now.instrument(),
                now.cycle(),
                now.state(),
                now.agency(),
                now.chain(),
                now.stage(),
                now.since(),
                now.at(),
                now.back(),
                now.submission(),
                release,
                queries,
                delegated);
    }
}
