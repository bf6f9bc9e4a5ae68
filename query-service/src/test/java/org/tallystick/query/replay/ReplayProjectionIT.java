package org.tallystick.query.replay;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class ReplayProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new ReplayProjection();
    }
}
