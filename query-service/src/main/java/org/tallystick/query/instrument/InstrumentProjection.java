package org.tallystick.query.instrument;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.instrument.InstrumentEvent;
import org.tallystick.events.instrument.InstrumentEvent.IndicatorsDefined;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRetired;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.instrument.InstrumentEvent.ReferencesRecorded;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** Stop 8 of 9: what instruments say in each version. Their events are few and large, so they are written one by one. */
@Component
@Order(1)
final class InstrumentProjection implements Projection {

    static final String NAME = "instrument";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void apply(Connection tx, List<LedgerEntry> batch) throws SQLException {
        for (LedgerEntry entry : batch) {
            if (entry.envelope().payload() instanceof InstrumentEvent event) {
                on(event, new InstrumentRows(tx, entry));
            }
        }
    }

    private static void on(InstrumentEvent event, InstrumentRows rows) throws SQLException {
        switch (event) {
            case InstrumentAdopted e -> rows.version(e.catalogueVersion(), e.catalogue());
            case InstrumentRevised e -> {
                rows.version(e.catalogueVersion(), e.catalogue());
                rows.successions(e.catalogueVersion(), e.successions());
            }
            case ReferencesRecorded e -> rows.detail(e.catalogueVersion(), "REFERENCES", e.references());
            case IndicatorsDefined e -> rows.detail(e.catalogueVersion(), "INDICATORS", e.indicators());
            case LinksRecorded e -> rows.links(e.links());
            case InstrumentRetired _ -> {
                // Its standing says it.
            }
        }
        rows.standing(event instanceof InstrumentRetired);
    }
}
