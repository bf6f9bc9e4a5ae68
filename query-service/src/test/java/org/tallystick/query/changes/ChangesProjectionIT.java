package org.tallystick.query.changes;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class ChangesProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new ChangesProjection();
    }
}
