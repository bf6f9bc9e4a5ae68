package org.tallystick.query.instrument;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class InstrumentProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new InstrumentProjection();
    }
}
