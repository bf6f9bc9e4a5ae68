package org.tallystick.query.national;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.ClearancePath.Step;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.national.NationalEvent.Contained;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.national.NationalEvent.NationalReleased;
import org.tallystick.events.national.NationalEvent.NationalReturned;
import org.tallystick.events.national.NationalEvent.NationalStepCleared;
import org.tallystick.events.national.NationalEvent.ReleasedReport;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/**
 * A national submission as it is stored.
 *
 * @param version the newest
 * @param reports that the newest holds
 * @param stage {@code SUBMITTED}, {@code RETURNED}, {@code CLEARED} or {@code RELEASED}
 * @param at the step that has it, null when none has
 * @param history what happened to it inside the state, the earliest first
 * @param released what last left the state, null for nothing
 * @param revision for {@code If-Match: "r<revision>"}
 */
record NationalDocument(
        String state,
        String instrument,
        String cycle,
        int version,
        List<Contained> reports,
        ClearancePath path,
        String stage,
        @Nullable Step at,
        List<Happened> history,
        @Nullable Release released,
        long revision) {

    /**
     * @param event such as {@code StepCleared}
     * @param toStep that has it from then on, null when none has
     * @param reason why it came back
     */
    record Happened(
            String event,
            int version,
            @Nullable String step,
            @Nullable String toStep,
            @Nullable Ciphertext reason,
            Instant time) {}

    record Release(int version, Instant time, List<ReleasedReport> reports) {}

    static NationalDocument after(@Nullable NationalDocument before, LedgerEntry entry) {
        NationalEvent event = (NationalEvent) entry.envelope().payload();
        if (event instanceof NationalAssembled e) {
            return assembled(before, e, entry);
        }
        if (before == null) {
            throw new IllegalStateException("nothing was assembled: " + entry.envelope().stream());
        }
        return switch (event) {
            case NationalAssembled _ -> before;
            case NationalStepCleared e ->
                before.at(
                        e.passed().nextStep(),
                        "CLEARED",
                        before.with("StepCleared", e.passed().step(), e.passed().nextStep(), null, entry));
            case NationalReturned e ->
                before.at(
                        e.returned().toStep(),
                        "RETURNED",
                        before.with(
                                "Returned",
                                e.returned().step(),
                                e.returned().toStep(),
                                e.returned().reason(),
                                entry));
            case NationalReleased e ->
                before.moved(
                        "RELEASED",
                        null,
                        before.with("Released", null, null, null, entry),
                        new Release(e.version(), entry.acceptedAt(), e.reports()));
        };
    }

    private static NationalDocument assembled(
            @Nullable NationalDocument before, NationalAssembled e, LedgerEntry entry) {
        Step first = e.path().steps().getFirst();
        Happened happened = new Happened("Assembled", e.version(), null, first.step(), null, entry.acceptedAt());
        return new NationalDocument(
                e.state(),
                e.instrument(),
                e.cycle(),
                e.version(),
                e.reports(),
                e.path(),
                "SUBMITTED",
                first,
                before == null ? List.of(happened) : more(before.history, happened),
                before == null ? null : before.released,
                entry.envelope().streamSeq() + 1);
    }

    private List<Happened> with(
            String event, @Nullable String step, @Nullable String toStep, @Nullable Text reason, LedgerEntry entry) {
        Ciphertext why = Ciphertext.of(entry.envelope().stream(), reason);
        return more(history, new Happened(event, version, step, toStep, why, entry.acceptedAt()));
    }

    private static List<Happened> more(List<Happened> history, Happened one) {
        return Stream.concat(history.stream(), Stream.of(one)).toList();
    }

    private NationalDocument at(@Nullable String step, String otherwise, List<Happened> happened) {
        Step holder = path.steps().stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElse(null);
        return moved(holder == null ? otherwise : "SUBMITTED", holder, happened, released);
    }

    private NationalDocument moved(String next, @Nullable Step step, List<Happened> happened, @Nullable Release out) {
        return new NationalDocument(
                state, instrument, cycle, version, reports, path, next, step, happened, out, revision + 1);
    }
}
