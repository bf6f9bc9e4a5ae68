package org.tallystick.query.determination;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.ClearancePath.Step;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReturned;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.determination.DeterminationEvent.DeterminationStepCleared;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/**
 * A determination as it is stored: the newest version with where it is, and the one that was last released.
 *
 * @param stage {@code SUBMITTED}, {@code RETURNED}, {@code CLEARED}, {@code RELEASED} or {@code REVOKED}
 * @param at the step that has it, null when none has
 * @param revoked when and why what was last released does not stand any more, null while it does
 * @param revision for {@code If-Match: "r<revision>"}
 */
record DeterminationDocument(
        String state,
        String instrument,
        String cycle,
        String commitment,
        Version draft,
        ClearancePath path,
        String stage,
        @Nullable Step at,
        List<Returned> returns,
        @Nullable Version released,
        @Nullable Instant releasedAt,
        @Nullable Revoked revoked,
        long revision) {

    record Version(
            int number,
            EntryStatus status,
            List<Considered> considered,
            Visibility visibility,
            List<String> named,
            String language,
            @Nullable Ciphertext reason) {}

    /** Why it came back. */
    record Returned(
            int version,
            String step,
            @Nullable String toStep,
            @Nullable Ciphertext reason,
            Instant time) {}

    record Revoked(@Nullable Ciphertext reason, Instant time) {}

    static DeterminationDocument after(@Nullable DeterminationDocument before, LedgerEntry entry) {
        DeterminationEvent event = (DeterminationEvent) entry.envelope().payload();
        if (event instanceof DeterminationSubmitted e) {
            return submitted(before, e, entry);
        }
        if (before == null) {
            throw new IllegalStateException("nothing was submitted: " + entry.envelope().stream());
        }
        return switch (event) {
            case DeterminationSubmitted _ -> before;
            case DeterminationStepCleared e -> before.at(e.passed().nextStep(), "CLEARED", before.returns);
            case DeterminationReturned e -> before.returned(e, entry);
            case DeterminationReleased _ -> before.released(entry.acceptedAt());
            case DeterminationRevoked e -> before.revoked(e, entry);
        };
    }

    private static DeterminationDocument submitted(
            @Nullable DeterminationDocument before, DeterminationSubmitted e, LedgerEntry entry) {
        Content content = e.content();
        return new DeterminationDocument(
                entry.envelope().state(),
                content.instrument(),
                content.cycle(),
                content.commitment(),
                version(e.version(), content, entry.envelope().stream()),
                e.path(),
                "SUBMITTED",
                e.path().steps().getFirst(),
                before == null ? List.of() : before.returns,
                before == null ? null : before.released,
                before == null ? null : before.releasedAt,
                before == null ? null : before.revoked,
                entry.envelope().streamSeq() + 1);
    }

    private static Version version(int number, Content c, String stream) {
        return new Version(
                number,
                c.status(),
                c.considered(),
                c.visibility(),
                c.named(),
                c.language(),
                Ciphertext.of(stream, c.reason()));
    }

    private DeterminationDocument returned(DeterminationReturned e, LedgerEntry entry) {
        Returned back = new Returned(
                e.version(),
                e.returned().step(),
                e.returned().toStep(),
                Ciphertext.of(entry.envelope().stream(), e.returned().reason()),
                entry.acceptedAt());
        List<Returned> more = Stream.concat(returns.stream(), Stream.of(back)).toList();
        return at(e.returned().toStep(), "RETURNED", more);
    }

    private DeterminationDocument at(@Nullable String step, String otherwise, List<Returned> sentBack) {
        Step holder = path.steps().stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElse(null);
        String next = holder == null ? otherwise : "SUBMITTED";
        return moved(next, holder, sentBack, released, releasedAt, revoked);
    }

    private DeterminationDocument released(Instant time) {
        return moved("RELEASED", null, returns, draft, time, null);
    }

    private DeterminationDocument revoked(DeterminationRevoked e, LedgerEntry entry) {
        Ciphertext reason = Ciphertext.of(entry.envelope().stream(), e.reason());
        return moved("REVOKED", null, returns, released, releasedAt, new Revoked(reason, entry.acceptedAt()));
    }

    private DeterminationDocument moved(
            String next,
            @Nullable Step step,
            List<Returned> sentBack,
            @Nullable Version out,
            @Nullable Instant outAt,
            @Nullable Revoked back) {
        return new DeterminationDocument(
                state,
                instrument,
                cycle,
                commitment,
                draft,
                path,
                next,
                step,
                sentBack,
                out,
                outAt,
                back,
                revision + 1);
    }
}
