package org.tallystick.query.inventory;

import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ProjectionConformance;

class InventoryProjectionIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new InventoryProjection();
    }
}
