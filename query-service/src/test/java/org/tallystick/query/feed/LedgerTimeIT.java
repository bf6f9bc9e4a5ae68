package org.tallystick.query.feed;

class LedgerTimeIT extends ProjectionConformance {

    @Override
    protected Projection projection() {
        return new LedgerTime();
    }
}
