package org.tallystick.query.measure;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class MeasureProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new MeasureProjection();
    }
}
