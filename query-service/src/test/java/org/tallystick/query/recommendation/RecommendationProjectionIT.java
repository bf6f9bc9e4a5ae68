package org.tallystick.query.recommendation;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class RecommendationProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new RecommendationProjection();
    }
}
