package org.tallystick.query.replay;

import java.util.List;
import org.tallystick.query.platform.Tabular;

/** What follows after an index; the last item is a mark, and its index is where the next page begins. */
record FeedPage(List<FeedItem> items) implements Tabular {

    FeedPage {
        items = List.copyOf(items);
    }

    @Override
    public List<?> rows() {
        return items;
    }
}
