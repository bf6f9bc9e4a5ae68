package org.tallystick.query.replay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.Snapshot;

/** Tells what follows after an index, as far as the caller may know it: every entry is either told or passed by a mark. */
@Component
final class Following {

    /** So many entries are looked through for one page, whoever may read how many of them. */
    static final int REACH = 5_000;

    private static final int PAGE_BYTES = 8 * 1024 * 1024;
    private static final int AT_ONCE = 50;

    private final Opening opening;

    Following(Opening opening) {
        this.opening = opening;
    }

    FeedPage page(Snapshot snapshot, long after, int limit) {
        long upTo = Math.max(after, Math.min(after + REACH, snapshot.freshness().index()));
        List<FollowedLine> found = new ArrayList<>();
        boolean more = false;
        try (Stream<FollowedLine> lines = find(snapshot, after, upTo, limit + 1)) {
            int size = 0;
            for (Iterator<FollowedLine> each = lines.iterator(); each.hasNext() && !more; ) {
                FollowedLine one = each.next();
                more = found.size() == limit || size > PAGE_BYTES;
                if (!more) {
                    found.add(one);
                    size += one.line().size();
                }
            }
        }
        List<AuditLine> opened =
                opening.open(found.stream().map(FollowedLine::line).toList());
        List<FeedItem> items = new ArrayList<>();
        for (int n = 0; n < found.size(); n++) {
            items.add(found.get(n).told(opened.get(n)));
        }
        items.add(FeedItem.mark(more ? found.getLast().line().index() : upTo));
        return new FeedPage(items);
    }

    private static Stream<FollowedLine> find(Snapshot snapshot, long after, long upTo, int fetch) {
        return snapshot
                .sql(FollowSql.FIND)
                .param("after", after)
                .param("upTo", upTo)
                .param("fetch", fetch)
                .withFetchSize(AT_ONCE)
                .query(FollowedLine::of)
                .stream();
    }
}
