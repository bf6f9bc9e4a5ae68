package org.tallystick.events.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;

/** Stream {@code recommendation/<id>}: the secretariat's side, and of no single state, so that its count tells nothing of the state's work. */
public sealed interface RecommendationEvent extends DomainEvent {

    /**
     * @param state to which it is addressed
     * @param commitments paths in the instrument's catalogue
     * @param due last day by which the state is to have implemented it
     * @param language BCP 47 tag of the texts
     */
    record RecommendationIssued(
            String instrument,
            String state,
            List<String> commitments,
            LocalDate due,
            Reach reach,
            String language,
            Text title,
            Text text)
            implements RecommendationEvent {
        public RecommendationIssued {
            commitments = List.copyOf(commitments);
        }
    }

    /** Nothing more is expected of the state. */
    record RecommendationClosed(Text reason) implements RecommendationEvent {}

    /** Who may read the recommendation and, once released, what the state says to it. */
    enum Reach {
        /** The addressed state, and the secretariat of the instrument. */
        ADDRESSEE,
        /** Also those who take part in the instrument, and its monitors and auditors. */
        PARTICIPANTS
    }
}
