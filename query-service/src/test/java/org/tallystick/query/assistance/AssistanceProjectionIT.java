package org.tallystick.query.assistance;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class AssistanceProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new AssistanceProjection();
    }
}
