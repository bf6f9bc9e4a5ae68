package org.tallystick.query.feed;

import java.sql.SQLException;
import java.util.List;
import org.tallystick.query.feed.Batch.Located;
import org.tallystick.query.platform.Applied;

/** A history that went through the feed into a read model, without a topic. */
public final class Fed {

    private Fed() {}

    /** Empties {@code model} of {@code projection} and of the ledger's times first. */
    public static Applied into(ReadModel model, Projection projection, List<LedgerEntry> history) {
        Applied applied = new Applied();
        List<Located> located = history.stream()
                .map(entry -> new Located(entry, entry.index() * 2))
                .toList();
        for (Projection each : List.of(new LedgerTime(), projection)) {
            model.forget(each);
            offer(
                    new ProjectionFeed(each, model.as("readmodel_feed"), applied, (_, _, _) -> false),
                    new Batch(located, null));
        }
        applied.seen(history.getLast().acceptedAt());
        return applied;
    }

    /** What follows on what the model holds, as from a topic that grows: so many entries a batch. */
    public static void more(
            ReadModel model, Projection projection, List<LedgerEntry> history, int batch, Applied applied) {
        ProjectionFeed feed = new ProjectionFeed(projection, model.as("readmodel_feed"), applied, (_, _, _) -> false);
        for (int from = 0; from < history.size(); from += batch) {
            List<LedgerEntry> next = history.subList(from, Math.min(history.size(), from + batch));
            offer(
                    feed,
                    new Batch(
                            next.stream()
                                    .map(entry -> new Located(entry, entry.index() * 2))
                                    .toList(),
                            null));
        }
    }

    private static void offer(ProjectionFeed feed, Batch batch) {
        try {
            feed.open();
            feed.offer(batch);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (feed.report(0, 0).reason() != null) {
            throw new IllegalStateException("stopped: " + feed.report(0, 0).reason());
        }
    }
}
