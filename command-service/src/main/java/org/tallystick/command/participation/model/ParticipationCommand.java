package org.tallystick.command.participation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ClearanceChain.Step;
import org.tallystick.events.report.Visibility;

/** What can be asked of a state's participation in an instrument. */
public sealed interface ParticipationCommand {

    /** @param terms null when no such instrument is adopted */
    record JoinState(
            String instrument,
            String state,
            LocalDate from,
            @Nullable Terms terms) implements ParticipationCommand {}

    /**
     * @param when what the chain is chosen for
     * @param registered the agencies of the state
     * @param places every path of the instrument's catalogues, be it of a pillar, a section or a commitment
     * @param conditional whether the caller named the revision that this chain may replace
     */
    record SetClearanceChain(
            String name,
            Condition when,
            List<Step> steps,
            Set<String> registered,
            Set<String> places,
            boolean conditional)
            implements ParticipationCommand {
        public SetClearanceChain {
            steps = List.copyOf(steps);
            registered = Set.copyOf(registered);
            places = Set.copyOf(places);
        }

        ClearanceChain chain(int version) {
            return new ClearanceChain(name, version, when.agencies(), when.sections(), when.visibilities(), steps);
        }
    }

    /**
     * What a chain is chosen for; nothing named: all of it.
     *
     * @param sections paths of pillars, sections or commitments
     */
    record Condition(List<String> agencies, List<String> sections, List<Visibility> visibilities) {

        public static final Condition NONE = new Condition(List.of(), List.of(), List.of());

        public Condition {
            agencies = List.copyOf(agencies);
            sections = List.copyOf(sections);
            visibilities = List.copyOf(visibilities);
        }
    }

    /** What is open under it stays bound to it. */
    record EndClearanceChain(String name) implements ParticipationCommand {}

    /** @param kept whether drafts that a release overtakes stay, until the state chooses again */
    record ChooseDraftRetention(boolean kept) implements ParticipationCommand {}

    /** @param wanted whether the state releases what its agencies report under one signature */
    record ChooseNationalSubmission(boolean wanted) implements ParticipationCommand {}

    /**
     * @param from the first day without the state
     * @param today in UTC
     */
    record LeaveInstrument(LocalDate from, LocalDate today) implements ParticipationCommand {}

    /** @param parties empty where the instrument has no fixed list */
    record Terms(LocalDate adoptedOn, Set<String> parties) {
        public Terms {
            parties = Set.copyOf(parties);
        }
    }
}
