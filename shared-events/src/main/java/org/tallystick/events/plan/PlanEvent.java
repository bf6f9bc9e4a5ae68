package org.tallystick.events.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.report.Visibility;

/** Stream {@code plan/<id>}: one plan of one state; each version passes the chain before anyone outside reads it. */
public sealed interface PlanEvent extends DomainEvent {

    /**
     * A version, drafted and handed to the chain, for the first time or again.
     *
     * @param version counts from 1
     * @param submission counts from 1 per version
     * @param agency that drafted it, null for the coordinator
     * @param person who drafted it
     * @param actor the client that the person used
     */
    record PlanSubmitted(
            int version,
            int submission,
            @Nullable String agency,
            UUID person,
            UUID actor,
            Content content,
            ClearancePath path)
            implements PlanEvent {}

    record PlanStepCleared(int version, StepPassed passed) implements PlanEvent {}

    record PlanReturned(int version, StepReturned returned) implements PlanEvent {}

    /**
     * The version left the state: the first is the plan's adoption, a later one its update.
     *
     * @param audience codes of the instruments whose participants may read it
     */
    record PlanReleased(int version, Visibility visibility, List<String> named, List<String> audience)
            implements PlanEvent {
        public PlanReleased {
            named = List.copyOf(named);
            audience = List.copyOf(audience);
        }
    }

    /**
     * @param code of the plan, the state's own
     * @param adoptedOn day of the national decision on this version
     * @param until last day that it covers, null while open-ended
     * @param named states and organisations, for visibility {@code NAMED}
     * @param language BCP 47 tag of the texts
     */
    record Content(
            String instrument,
            String code,
            LocalDate adoptedOn,
            @Nullable LocalDate until,
            Visibility visibility,
            List<String> named,
            String language,
            Text title,
            List<Action> actions) {
        public Content {
            named = List.copyOf(named);
            actions = List.copyOf(actions);
        }
    }

    /**
     * @param number counts from 1
     * @param commitments that it serves, paths in the instrument's catalogue
     */
    record Action(int number, List<String> commitments, Text text) {
        public Action {
            commitments = List.copyOf(commitments);
        }
    }
}
