package org.tallystick.query.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath.Step;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.national.NationalEvent.Contained;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.national.NationalEvent.NationalReleased;
import org.tallystick.events.national.NationalEvent.NationalReturned;
import org.tallystick.events.national.NationalEvent.NationalStepCleared;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/**
 * A national submission as it is stored: what of it waits for whom.
 *
 * @param chain that it passes
 * @param at the step that has it, null when none has
 * @param waits for the coordinator where no step has it: REVISE_SUBMISSION or RELEASE_SUBMISSION, null for nothing
 * @param reports that its newest version holds
 * @param since when it came to where it stands
 * @param reason why it came back, as long as nothing has followed on that
 */
record NationalDocument(
        String instrument,
        String cycle,
        String state,
        List<Step> chain,
        @Nullable Step at,
        @Nullable WaitingKind waits,
        List<Contained> reports,
        Instant since,
        @Nullable Ciphertext reason) {

    static NationalDocument after(@Nullable NationalDocument before, LedgerEntry entry) {
        NationalEvent event = (NationalEvent) entry.envelope().payload();
        Instant now = entry.acceptedAt();
        if (event instanceof NationalAssembled e) {
            List<Step> chain = e.path().steps();
            return new NationalDocument(
                    e.instrument(), e.cycle(), e.state(), chain, chain.getFirst(), null, e.reports(), now, null);
        }
        NationalDocument known = Objects.requireNonNull(before, "a national submission begins with its assembly");
        return switch (event) {
            case NationalAssembled _ -> known;
            case NationalStepCleared e -> known.at(e.passed().nextStep(), WaitingKind.RELEASE_SUBMISSION, now, null);
            case NationalReturned e ->
                known.at(
                        e.returned().toStep(),
                        WaitingKind.REVISE_SUBMISSION,
                        now,
                        Ciphertext.of(entry.envelope().stream(), e.returned().reason()));
            case NationalReleased _ -> known.with(null, null, now, null);
        };
    }

    /** Whether that submission of a report is in it, and it is not with who puts it together. */
    boolean holds(UUID report, int submission) {
        return waits != WaitingKind.REVISE_SUBMISSION
                && reports.stream().anyMatch(one -> one.report().equals(report) && one.submission() == submission);
    }

    private NationalDocument at(@Nullable String step, WaitingKind otherwise, Instant now, @Nullable Ciphertext why) {
        Step holder = chain.stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElse(null);
        return with(holder, holder == null ? otherwise : null, now, why);
    }

    private NationalDocument with(
            @Nullable Step step, @Nullable WaitingKind kind, Instant now, @Nullable Ciphertext why) {
        return new NationalDocument(instrument, cycle, state, chain, step, kind, reports, now, why);
    }
}
