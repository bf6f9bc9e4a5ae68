package org.tallystick.command.consultation.model;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tallystick.events.consultation.ConsultationEvent;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.FollowUp;
import org.tallystick.events.consultation.ConsultationEvent.FollowUpClosed;

/** What the events of a consultation add up to. */
public sealed interface ConsultationState {

    record NotScheduled() implements ConsultationState {}

    record Scheduled() implements ConsultationState {}

    /**
     * @param followUps numbers of all
     * @param open numbers of those that are not closed
     */
    record Held(Set<Integer> followUps, Set<Integer> open) implements ConsultationState {
        public Held {
            followUps = Set.copyOf(followUps);
            open = Set.copyOf(open);
        }

        Held without(int number) {
            Set<Integer> left = new TreeSet<>(open);
            left.remove(number);
            return new Held(followUps, left);
        }
    }

    default ConsultationState after(ConsultationEvent event) {
        return switch (event) {
            case ConsultationScheduled _ -> new Scheduled();
            case ConsultationHeld e -> {
                Set<Integer> all = e.followUps().stream().map(FollowUp::number).collect(Collectors.toSet());
                yield new Held(all, all);
            }
            case FollowUpClosed e when this instanceof Held held -> held.without(e.number());
            case FollowUpClosed _ -> throw new IllegalStateException("nothing was held");
        };
    }
}
