package org.tallystick.query.activity;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class ActivityProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new ActivityProjection();
    }
}
