package org.tallystick.events.determination;

import java.util.List;
import java.util.UUID;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

/** Stream {@code determination/<id>}: one cell of one state; each version passes the chain before it stands for anyone. */
public sealed interface DeterminationEvent extends DomainEvent {

    /**
     * A version, written by the coordinator and handed to the chain, for the first time or again.
     *
     * @param version counts from 1
     * @param submission counts from 1 per version
     * @param person who wrote it
     * @param actor the client that the person used
     */
    record DeterminationSubmitted(
            int version, int submission, UUID person, UUID actor, Content content, ClearancePath path)
            implements DeterminationEvent {}

    record DeterminationStepCleared(int version, StepPassed passed) implements DeterminationEvent {}

    record DeterminationReturned(int version, StepReturned returned) implements DeterminationEvent {}

    /**
     * The version left the state and stands from here on, in the place of the one before.
     *
     * @param audience codes of the instruments whose participants may read it
     */
    record DeterminationReleased(int version, Visibility visibility, List<String> named, List<String> audience)
            implements DeterminationEvent {
        public DeterminationReleased {
            named = List.copyOf(named);
            audience = List.copyOf(audience);
        }
    }

    /**
     * Nothing is determined any more, whatever was under way.
     *
     * @param version that stood
     */
    record DeterminationRevoked(int version, UUID person, Text reason) implements DeterminationEvent {}

    /**
     * @param cycle the period, such as {@code 2026-H2}
     * @param catalogueVersion that the cycle is bound to
     * @param considered what the state's agencies had released on the commitment, as far as it was weighed
     * @param named states and organisations, for visibility {@code NAMED}
     * @param language BCP 47 tag of the reason
     */
    record Content(
            String instrument,
            String cycle,
            String commitment,
            int catalogueVersion,
            EntryStatus status,
            List<Considered> considered,
            Visibility visibility,
            List<String> named,
            String language,
            Text reason) {
        public Content {
            considered = List.copyOf(considered);
            named = List.copyOf(named);
        }
    }

    /** @param version of the report's released content */
    record Considered(UUID report, int version) {}
}
