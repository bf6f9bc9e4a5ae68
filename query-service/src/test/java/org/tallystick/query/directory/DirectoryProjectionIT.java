package org.tallystick.query.directory;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class DirectoryProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new DirectoryProjection();
    }
}
