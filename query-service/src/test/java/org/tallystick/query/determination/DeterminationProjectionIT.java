package org.tallystick.query.determination;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class DeterminationProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new DeterminationProjection();
    }
}
