package org.tallystick.query.position;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class PositionProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new PositionProjection();
    }
}
