package org.tallystick.events.participation;

import java.time.LocalDate;
import org.tallystick.events.DomainEvent;

/** Stream {@code participation/<instrument>/<state>}. */
public sealed interface ParticipationEvent extends DomainEvent {

    String instrument();

    String state();

    record StateJoined(String instrument, String state, LocalDate from) implements ParticipationEvent {}

    /**
     * What was expected and reported of the days before stays as it is; the state may join again.
     *
     * @param since the first day of the participation that ends
     * @param from the first day without it
     */
    record StateLeft(String instrument, String state, LocalDate since, LocalDate from) implements ParticipationEvent {}

    /** A new version of the named chain is in force for reports opened from now on; those already open keep theirs. */
    record ClearanceChainSet(String instrument, String state, ClearanceChain chain) implements ParticipationEvent {}

    /**
     * The named chain is in force no more for reports opened from now on; those already open keep it.
     *
     * @param version the last one of it
     */
    record ClearanceChainEnded(String instrument, String state, String chain, int version)
            implements ParticipationEvent {}

    /**
     * Whether the state keeps the drafts that a release overtakes, until it chooses again.
     *
     * @param kept false: they are erased some time after the release
     */
    record DraftRetentionChosen(String instrument, String state, boolean kept) implements ParticipationEvent {}

    /**
     * Whether the state releases what its agencies report under one signature, from now on.
     *
     * @param wanted false: each report leaves the state by itself
     */
    record NationalSubmissionChosen(String instrument, String state, boolean wanted) implements ParticipationEvent {}
}
