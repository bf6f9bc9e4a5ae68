package org.tallystick.query.dossier;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class DossierProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new DossierProjection();
    }
}
