package org.tallystick.command.participation.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainEnded;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.DraftRetentionChosen;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;

/** What a participation's events add up to. */
public sealed interface ParticipationState {

    record NotJoined() implements ParticipationState {}

    /** @param since the first day that it takes part */
    record Joined(String instrument, String state, LocalDate since, Choices choices) implements ParticipationState {}

    /**
     * @param since the first day that it took part
     * @param until the first day that it does not, to come or past
     */
    record Left(String instrument, String state, LocalDate since, LocalDate until, Choices choices)
            implements ParticipationState {}

    /**
     * What the state chose, and keeps when it leaves.
     *
     * @param chains in force, by name
     * @param versions the newest of each name, in force or not
     * @param asOne whether it releases what its agencies report under one signature
     * @param keepsDrafts whether drafts that a release overtakes stay
     */
    record Choices(
            Map<String, ClearanceChain> chains, Map<String, Integer> versions, boolean asOne, boolean keepsDrafts) {

        static final Choices NONE = new Choices(Map.of(), Map.of(), false, false);

        public Choices {
            chains = Map.copyOf(chains);
            versions = Map.copyOf(versions);
        }

        private Choices with(ClearanceChain chain) {
            Map<String, ClearanceChain> more = new HashMap<>(chains);
            more.put(chain.name(), chain);
            Map<String, Integer> counted = new HashMap<>(versions);
            counted.put(chain.name(), chain.version());
            return new Choices(more, counted, asOne, keepsDrafts);
        }

        private Choices without(String chain) {
            Map<String, ClearanceChain> fewer = new HashMap<>(chains);
            fewer.remove(chain);
            return new Choices(fewer, versions, asOne, keepsDrafts);
        }
    }

    default Choices choices() {
        return Choices.NONE;
    }

    default ParticipationState after(ParticipationEvent event) {
        Choices choices = choices();
        return switch (event) {
            case StateJoined e -> new Joined(e.instrument(), e.state(), e.from(), choices);
            case StateLeft e -> new Left(e.instrument(), e.state(), e.since(), e.from(), choices);
            case ClearanceChainSet e -> with(choices.with(e.chain()));
            case ClearanceChainEnded e -> with(choices.without(e.chain()));
            case DraftRetentionChosen e ->
                with(new Choices(choices.chains(), choices.versions(), choices.asOne(), e.kept()));
            case NationalSubmissionChosen e ->
                with(new Choices(choices.chains(), choices.versions(), e.wanted(), choices.keepsDrafts()));
        };
    }

    private ParticipationState with(Choices choices) {
        return switch (this) {
            case NotJoined _ -> throw new IllegalStateException("a choice before the state joined");
            case Joined j -> new Joined(j.instrument(), j.state(), j.since(), choices);
            case Left l -> new Left(l.instrument(), l.state(), l.since(), l.until(), choices);
        };
    }
}
