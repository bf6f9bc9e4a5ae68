package org.tallystick.command.recommendation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent;

/** What a secretariat can do with a recommendation. */
public sealed interface RecommendationCommand {

    /**
     * @param items paths in the catalogue of the instrument; empty when none is adopted
     * @param participants states that take part in it
     * @param today where a day ends last on earth
     */
    record IssueRecommendation(
            RecommendationIssued content, Set<String> items, Set<String> participants, LocalDate today)
            implements RecommendationCommand {
        public IssueRecommendation {
            items = Set.copyOf(items);
            participants = Set.copyOf(participants);
        }

        List<String> commitments() {
            return content.commitments();
        }
    }

    /** @param said what the state last released on it, null when nothing */
    record CloseRecommendation(Text reason, ResponseEvent.@Nullable Kind said) implements RecommendationCommand {}
}
