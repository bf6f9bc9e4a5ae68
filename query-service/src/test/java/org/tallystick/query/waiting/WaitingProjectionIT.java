package org.tallystick.query.waiting;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class WaitingProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new WaitingProjection();
    }
}
