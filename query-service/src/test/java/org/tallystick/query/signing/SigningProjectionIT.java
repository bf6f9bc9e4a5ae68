package org.tallystick.query.signing;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class SigningProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new SigningProjection();
    }
}
