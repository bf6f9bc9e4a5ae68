package org.tallystick.query.replay;

import java.util.List;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Tabular;

/** What differs in a thing between two points, as far as the caller may read its events. */
record DifferenceAnswer(Freshness ledger, String thing, List<FieldLine> items) implements Tabular {

    DifferenceAnswer {
        items = List.copyOf(items);
    }

    @Override
    public List<?> rows() {
        return items;
    }
}
