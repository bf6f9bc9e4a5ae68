package org.tallystick.query.plan;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class PlanProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new PlanProjection();
    }
}
