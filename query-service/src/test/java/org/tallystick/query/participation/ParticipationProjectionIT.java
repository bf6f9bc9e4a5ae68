package org.tallystick.query.participation;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class ParticipationProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new ParticipationProjection();
    }
}
