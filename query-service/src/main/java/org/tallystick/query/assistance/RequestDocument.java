package org.tallystick.query.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.assistance.RequestEvent.Need;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.Outcome;
import org.tallystick.events.assistance.RequestEvent.RequestClosed;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestReturned;
import org.tallystick.events.assistance.RequestEvent.RequestStepCleared;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.ClearancePath.Step;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/**
 * A request as it is stored.
 *
 * @param at the step that has it, null when none has
 */
record RequestDocument(
        String state,
        @Nullable String agency,
        String instrument,
        List<String> commitments,
        List<Need> needs,
        @Nullable LocalDate neededBy,
        @Nullable UUID recommendation,
        Visibility visibility,
        List<String> named,
        boolean partners,
        String language,
        @Nullable Ciphertext title,
        @Nullable Ciphertext text,
        ClearancePath path,
        Progress progress,
        @Nullable Step at,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt) {

    /**
     * @param stage {@code SUBMITTED}, {@code RETURNED}, {@code CLEARED}, {@code PUBLISHED}, {@code MATCHED} or {@code CLOSED}
     * @param accepted offers
     * @param revision for {@code If-Match: "r<revision>"}
     */
    record Progress(
            String stage,
            List<Returned> returns,
            List<UUID> accepted,
            @Nullable Outcome outcome,
            long revision) {

        Progress to(String next, long now) {
            return new Progress(next, returns, accepted, outcome, now);
        }
    }

    /** Why it came back. */
    record Returned(
            String step, @Nullable String toStep, @Nullable Ciphertext reason, Instant time) {}

    static RequestDocument after(@Nullable RequestDocument before, LedgerEntry entry) {
        long revision = entry.envelope().streamSeq() + 1;
        RequestEvent event = (RequestEvent) entry.envelope().payload();
        if (event instanceof RequestSubmitted e) {
            List<Returned> returns = before == null ? List.of() : before.progress.returns();
            return submitted(e, entry, new Progress("SUBMITTED", returns, List.of(), null, revision));
        }
        if (before == null) {
            throw new IllegalStateException("nothing was submitted: " + entry.envelope().stream());
        }
        Progress now = before.progress;
        return switch (event) {
            case RequestSubmitted _ -> before;
            case RequestStepCleared e -> before.at(e.passed().nextStep(), now.to("CLEARED", revision));
            case RequestReturned e -> before.returned(e, entry, revision);
            case RequestPublished _ -> before.moved(now.to("PUBLISHED", revision), null, entry.acceptedAt(), null);
            case OfferAccepted e -> before.matched(e.offer(), revision);
            case RequestClosed e ->
                before.moved(
                        new Progress("CLOSED", now.returns(), now.accepted(), e.outcome(), revision),
                        null,
                        before.publishedAt,
                        entry.acceptedAt());
        };
    }

    private static RequestDocument submitted(RequestSubmitted e, LedgerEntry entry, Progress progress) {
        Content c = e.content();
        String stream = entry.envelope().stream();
        return new RequestDocument(
                entry.envelope().state(),
                e.agency(),
                c.instrument(),
                c.commitments(),
                c.needs(),
                c.neededBy(),
                c.recommendation(),
                c.visibility(),
                c.named(),
                c.partners(),
                c.language(),
                Ciphertext.of(stream, c.title()),
                Ciphertext.of(stream, c.text()),
                e.path(),
                progress,
                e.path().steps().getFirst(),
                null,
                null);
    }

    private RequestDocument returned(RequestReturned e, LedgerEntry entry, long revision) {
        List<Returned> more = new ArrayList<>(progress.returns());
        more.add(new Returned(
                e.returned().step(),
                e.returned().toStep(),
                Ciphertext.of(entry.envelope().stream(), e.returned().reason()),
                entry.acceptedAt()));
        return at(e.returned().toStep(), new Progress("RETURNED", more, List.of(), null, revision));
    }

    private RequestDocument at(@Nullable String step, Progress otherwise) {
        Step holder = path.steps().stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElse(null);
        Progress next = holder == null ? otherwise : otherwise.to("SUBMITTED", otherwise.revision());
        return moved(next, holder, publishedAt, closedAt);
    }

    private RequestDocument matched(UUID offer, long revision) {
        List<UUID> more = new ArrayList<>(progress.accepted());
        more.add(offer);
        return moved(new Progress("MATCHED", progress.returns(), more, null, revision), null, publishedAt, closedAt);
    }

    private RequestDocument moved(
            Progress next, @Nullable Step step, @Nullable Instant published, @Nullable Instant closed) {
        return new RequestDocument(
                state,
                agency,
                instrument,
                commitments,
                needs,
                neededBy,
                recommendation,
                visibility,
                named,
                partners,
                language,
                title,
                text,
                path,
                next,
                step,
                published,
                closed);
    }

    Stream<@Nullable Ciphertext> texts() {
        return Stream.concat(
                Stream.<@Nullable Ciphertext>of(title, text),
                progress.returns().stream().<@Nullable Ciphertext>map(Returned::reason));
    }
}
