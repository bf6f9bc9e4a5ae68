package org.tallystick.events.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainEnded;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.DraftRetentionChosen;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;

/**
 * Who takes part in which instrument, and when, as the events of participations add up; whoever decides by it folds them alike.
 *
 * @param periods by state, by instrument
 */
public record Participations(Map<String, Map<String, List<Period>>> periods) {

    public Participations {
        periods = Map.copyOf(periods);
    }

    /** @param until the first day without it, null while it is open-ended */
    public record Period(LocalDate from, @Nullable LocalDate until) {

        public boolean includes(LocalDate day) {
            return !from.isAfter(day) && goesOnAfter(day);
        }

        boolean goesOnAfter(LocalDate day) {
            return until == null || until.isAfter(day);
        }

        Period endedBy(StateLeft left) {
            return from.equals(left.since()) && until == null ? new Period(from, left.from()) : this;
        }
    }

    public static Participations none() {
        return new Participations(Map.of());
    }

    /** Whether the state takes part on that day. */
    public boolean on(LocalDate day, String instrument, String state) {
        return of(instrument, state).stream().anyMatch(period -> period.includes(day));
    }

    /** Whether the state takes part on that day or on a later one. */
    public boolean fromOn(LocalDate day, String instrument, String state) {
        return of(instrument, state).stream().anyMatch(period -> period.goesOnAfter(day));
    }

    /** States that ever joined the instrument, from whatever day on. */
    public Set<String> everIn(String instrument) {
        return periods.getOrDefault(instrument, Map.of()).keySet();
    }

    public Set<String> in(String instrument, LocalDate day) {
        return everIn(instrument).stream()
                .filter(state -> on(day, instrument, state))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Instruments in which the state takes part on that day or on a later one. */
    public Set<String> instrumentsOf(String state, LocalDate day) {
        return periods.keySet().stream()
                .filter(instrument -> fromOn(day, instrument, state))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Participations after(ParticipationEvent event) {
        return switch (event) {
            case StateJoined e ->
                with(
                        e.instrument(),
                        e.state(),
                        Stream.concat(of(e.instrument(), e.state()).stream(), Stream.of(new Period(e.from(), null))));
            case StateLeft e ->
                with(
                        e.instrument(),
                        e.state(),
                        of(e.instrument(), e.state()).stream().map(period -> period.endedBy(e)));
            case ClearanceChainSet _, ClearanceChainEnded _, DraftRetentionChosen _, NationalSubmissionChosen _ -> this;
        };
    }

    private List<Period> of(String instrument, String state) {
        return periods.getOrDefault(instrument, Map.of()).getOrDefault(state, List.of());
    }

    private Participations with(String instrument, String state, Stream<Period> of) {
        Map<String, List<Period>> states = new TreeMap<>(periods.getOrDefault(instrument, Map.of()));
        states.put(state, of.toList());
        Map<String, Map<String, List<Period>>> all = new TreeMap<>(periods);
        all.put(instrument, Map.copyOf(states));
        return new Participations(all);
    }
}
