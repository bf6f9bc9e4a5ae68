package org.tallystick.command.national;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tallystick.command.national.model.Key;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.Mandates;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.Envelope;

/**
 * What national submissions are decided by.
 *
 * @param signatures {@code <instrument>/<state>} of states that want one signature
 * @param lastDays of cycles, by stream
 * @param mandates by state
 * @param determined streams of the determinations that stand, and that all who read the reports can read too
 * @param submissions by id
 */
record NationalFacts(
        Set<String> signatures,
        Map<String, LocalDate> lastDays,
        Map<String, Mandates> mandates,
        Set<String> determined,
        Map<UUID, Key> submissions) {

    static NationalFacts none() {
        return new NationalFacts(Set.of(), Map.of(), Map.of(), Set.of(), Map.of());
    }

    Optional<Key> find(UUID id) {
        return Optional.ofNullable(submissions.get(id));
    }

    boolean wantsOneSignature(Key key) {
        return signatures.contains(key.instrument() + "/" + key.state());
    }

    boolean hasCycle(Key key) {
        return lastDays.containsKey(cycle(key));
    }

    /** A cycle is about the mandates of its last day. */
    Map<String, String> leads(Key key) {
        LocalDate day = lastDays.get(cycle(key));
        return day == null
                ? Map.of()
                : mandates.getOrDefault(key.state(), Mandates.none()).leads(key.instrument(), day);
    }

    static String cycle(Key key) {
        return "cycle/" + key.instrument() + "/" + key.cycle();
    }

    NationalFacts after(Envelope event) {
        return switch (event.payload()) {
            case NationalSubmissionChosen e ->
                new NationalFacts(
                        changed(signatures, e.instrument() + "/" + e.state(), e.wanted()),
                        lastDays,
                        mandates,
                        determined,
                        submissions);
            case CycleProposed e ->
                new NationalFacts(
                        signatures, Copies.with(lastDays, event.stream(), e.to()), mandates, determined, submissions);
            case AgencyEvent e ->
                new NationalFacts(
                        signatures,
                        lastDays,
                        Copies.with(
                                mandates,
                                event.state(),
                                mandates.getOrDefault(event.state(), Mandates.none())
                                        .after(e)),
                        determined,
                        submissions);
            case DeterminationReleased e ->
                determined(
                        event.stream(),
                        e.visibility() == Visibility.PARTICIPANTS || e.visibility() == Visibility.PUBLIC);
            case DeterminationRevoked _ -> determined(event.stream(), false);
            case NationalAssembled e -> assembled(event.stream(), e);
            default -> this;
        };
    }

    private NationalFacts determined(String stream, boolean stands) {
        return new NationalFacts(signatures, lastDays, mandates, changed(determined, stream, stands), submissions);
    }

    private NationalFacts assembled(String stream, NationalAssembled e) {
        UUID id = UUID.fromString(stream.substring(stream.indexOf('/') + 1));
        Key key = new Key(e.instrument(), e.cycle(), e.state());
        return new NationalFacts(signatures, lastDays, mandates, determined, Copies.with(submissions, id, key));
    }

    private static Set<String> changed(Set<String> set, String element, boolean there) {
        if (there) {
            return Copies.with(set, element);
        }
        Set<String> less = new HashSet<>(set);
        less.remove(element);
        return Set.copyOf(less);
    }
}
