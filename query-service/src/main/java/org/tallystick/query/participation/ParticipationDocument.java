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
 * @param revision for {@code If-Match: "r<revision>"}
 */
record ParticipationDocument(
        String instrument,
        String state,
        List<Period> periods,
        Map<String, ClearanceChain> chains,
        boolean oneSignature,
        long revision) {

    /** @param until the first day without it, null while it is open-ended */
    record Period(LocalDate from, @Nullable LocalDate until) {}

    static ParticipationDocument after(@Nullable ParticipationDocument before, LedgerEntry entry) {
        List<Period> periods = before == null ? List.of() : before.periods;
        Map<String, ClearanceChain> chains = before == null ? Map.of() : before.chains;
        boolean one = before != null && before.oneSignature;
        long revision = entry.envelope().streamSeq() + 1;
        return switch ((ParticipationEvent) entry.envelope().payload()) {
            case StateJoined e ->
                new ParticipationDocument(
                        e.instrument(), e.state(), with(periods, e.from(), null), chains, one, revision);
            case StateLeft e -> {
                List<Period> others =
                        periods.stream().filter(p -> !isEndedBy(e, p)).toList();
                yield new ParticipationDocument(
                        e.instrument(), e.state(), with(others, e.since(), e.from()), chains, one, revision);
            }
            case ClearanceChainSet e -> {
                Map<String, ClearanceChain> more = new TreeMap<>(chains);
                more.put(e.chain().name(), e.chain());
                yield new ParticipationDocument(e.instrument(), e.state(), periods, more, one, revision);
            }
            case ClearanceChainEnded e -> {
                Map<String, ClearanceChain> fewer = new TreeMap<>(chains);
                fewer.remove(e.chain());
                yield new ParticipationDocument(e.instrument(), e.state(), periods, fewer, one, revision);
            }
            case NationalSubmissionChosen e ->
                new ParticipationDocument(e.instrument(), e.state(), periods, chains, e.wanted(), revision);
        };
    }

    private static boolean isEndedBy(StateLeft left, Period period) {
        return period.until() == null && period.from().equals(left.since());
    }

    private static List<Period> with(List<Period> periods, LocalDate from, @Nullable LocalDate until) {
        return Stream.concat(periods.stream(), Stream.of(new Period(from, until)))
                .toList();
    }
}
