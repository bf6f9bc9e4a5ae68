package org.tallystick.query.national;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class NationalProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new NationalProjection();
    }
}
