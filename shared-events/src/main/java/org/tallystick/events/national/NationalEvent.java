package org.tallystick.events.national;

import java.util.List;
import java.util.UUID;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;

/**
 * Stream {@code national/<id>}: what a state submits in one cycle under one signature. The contained reports leave the state by events of
 * their own, appended with the release.
 */
public sealed interface NationalEvent extends DomainEvent {

    /**
     * A version, put together by the coordinator and handed to the chain, for the first time or again.
     *
     * @param version counts from 1
     * @param submission counts from 1 per version
     * @param person who put it together
     * @param actor the client that the person used
     * @param drafters who wrote in the contained reports, with the clients that were used: they may not clear it
     */
    record NationalAssembled(
            int version,
            int submission,
            String instrument,
            String cycle,
            String state,
            UUID person,
            UUID actor,
            List<Contained> reports,
            List<UUID> drafters,
            ClearancePath path)
            implements NationalEvent {
        public NationalAssembled {
            reports = List.copyOf(reports);
            drafters = List.copyOf(drafters);
        }
    }

    record NationalStepCleared(int version, StepPassed passed) implements NationalEvent {}

    record NationalReturned(int version, StepReturned returned) implements NationalEvent {}

    /**
     * The version left the state, with a version of each contained report.
     *
     * @param audience codes of the instruments whose participants may read it
     */
    record NationalReleased(int version, List<ReleasedReport> reports, List<String> audience) implements NationalEvent {
        public NationalReleased {
            reports = List.copyOf(reports);
            audience = List.copyOf(audience);
        }
    }

    /** @param submission of the report that was cleared */
    record Contained(UUID report, String agency, int submission) {}

    /** @param version of the report's released content */
    record ReleasedReport(UUID report, int version) {}
}
