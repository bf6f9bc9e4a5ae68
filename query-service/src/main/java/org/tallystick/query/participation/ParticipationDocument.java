package org.tallystick.query.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainEnded;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.DraftRetentionChosen;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.query.feed.LedgerEntry;

/**
 * A participation as it is stored.
 *
 * @param periods the earliest first
 * @param chains in force, by name
 * @param oneSignature whether the state releases what its agencies report as one
 * @param keepsDrafts whether drafts that a release overtakes stay
 * @param revision for {@code If-Match: "r<revision>"}
 */
record ParticipationDocument(
        String instrument,
        String state,
        List<Period> periods,
        Map<String, ClearanceChain> chains,
        boolean oneSignature,
        boolean keepsDrafts,
        long revision) {

    /** @param until the first day without it, null while it is open-ended */
    record Period(LocalDate from, @Nullable LocalDate until) {}

    static ParticipationDocument after(@Nullable ParticipationDocument before, LedgerEntry entry) {
        ParticipationEvent event = (ParticipationEvent) entry.envelope().payload();
        ParticipationDocument known = before == null
                ? new ParticipationDocument(event.instrument(), event.state(), List.of(), Map.of(), false, false, 0)
                : before;
        return known.with(event).at(entry.envelope().streamSeq() + 1);
    }

    private ParticipationDocument with(ParticipationEvent event) {
        return switch (event) {
            case StateJoined e -> of(with(periods, e.from(), null), chains, oneSignature, keepsDrafts);
            case StateLeft e -> {
                List<Period> others =
                        periods.stream().filter(p -> !isEndedBy(e, p)).toList();
                yield of(with(others, e.since(), e.from()), chains, oneSignature, keepsDrafts);
            }
            case ClearanceChainSet e -> {
                Map<String, ClearanceChain> more = new TreeMap<>(chains);
                more.put(e.chain().name(), e.chain());
                yield of(periods, more, oneSignature, keepsDrafts);
            }
            case ClearanceChainEnded e -> {
                Map<String, ClearanceChain> fewer = new TreeMap<>(chains);
                fewer.remove(e.chain());
                yield of(periods, fewer, oneSignature, keepsDrafts);
            }
            case NationalSubmissionChosen e -> of(periods, chains, e.wanted(), keepsDrafts);
            case DraftRetentionChosen e -> of(periods, chains, oneSignature, e.kept());
        };
    }

    private ParticipationDocument of(
            List<Period> when, Map<String, ClearanceChain> inForce, boolean one, boolean drafts) {
        return new ParticipationDocument(instrument, state, when, inForce, one, drafts, revision);
    }

    private ParticipationDocument at(long newRevision) {
        return new ParticipationDocument(instrument, state, periods, chains, oneSignature, keepsDrafts, newRevision);
    }

    private static boolean isEndedBy(StateLeft left, Period period) {
        return period.until() == null && period.from().equals(left.since());
    }

    private static List<Period> with(List<Period> periods, LocalDate from, @Nullable LocalDate until) {
        return Stream.concat(periods.stream(), Stream.of(new Period(from, until)))
                .toList();
    }
}
