package org.tallystick.command.recommendation;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class RecommendationView extends FoldedView<RecommendationFacts> {

    RecommendationView() {
        super(RecommendationFacts.none());
    }

    @Override
    protected RecommendationFacts after(RecommendationFacts facts, Envelope event) {
        return facts.after(event);
    }
}
