package org.tallystick.query.consultation;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class ConsultationProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new ConsultationProjection();
    }
}
