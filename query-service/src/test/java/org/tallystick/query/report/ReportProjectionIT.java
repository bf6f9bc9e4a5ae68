package org.tallystick.query.report;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class ReportProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new ReportProjection();
    }
}
