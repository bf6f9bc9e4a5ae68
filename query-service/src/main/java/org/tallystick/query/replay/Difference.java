package org.tallystick.query.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.AsOf;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;

/** Folds a thing's events up to each of two points, and compares. */
@Component
final class Difference {

    private static final int AT_ONCE = 50;

    /** Characters of each side. */
    private static final long MOST = 16 * 1024 * 1024;

    private final Opening opening;
    private final RecordedReads reads;

    Difference(Opening opening, RecordedReads reads) {
        this.opening = opening;
        this.reads = reads;
    }

    /** @param from null: before its first event */
    DifferenceAnswer find(Snapshot snapshot, String thing, @Nullable AsOf from, @Nullable AsOf to) {
        Filter filter = new Filter(null, to, null, thing, null);
        List<Reach> reach = Entries.reach(snapshot, filter);
        if (reach.isEmpty()) {
            throw Problem.NOT_FOUND.because("no events of " + thing);
        }
        reads.record(snapshot.reader(), RecordedReads.Question.DIFFERENCE, filter, reach);
        Fields before = new Fields(MOST);
        Fields after = new Fields(MOST);
        try (Stream<StoredLine> found = Entries.find(snapshot, filter, -1, 0)) {
            List<StoredLine> chunk = new ArrayList<>();
            for (Iterator<StoredLine> each = found.iterator(); each.hasNext(); ) {
                chunk.add(each.next());
                if (chunk.size() == AT_ONCE || !each.hasNext()) {
                    opening.open(chunk).forEach(line -> {
                        after.take(line);
                        if (isBy(from, line)) {
                            before.take(line);
                        }
                    });
                    chunk.clear();
                }
            }
        }
        return new DifferenceAnswer(snapshot.freshness(), thing, compared(before, after));
    }

    private static boolean isBy(@Nullable AsOf point, AuditLine line) {
        return switch (point) {
            case null -> false;
            case AsOf.Latest _ -> true;
            case AsOf.Index(long index) -> line.ledgerIndex() <= index;
            case AsOf.Time(Instant time) -> !line.sealedRecord().acceptedAt().isAfter(time);
        };
    }

    private static List<FieldLine> compared(Fields before, Fields after) {
        TreeSet<String> names = new TreeSet<>(before.all().keySet());
        names.addAll(after.all().keySet());
        return names.stream()
                .filter(name -> {
                    Fields.Field now = after.all().get(name);
                    return now == null || !now.says(before.all().get(name));
                })
                .map(name ->
                        FieldLine.of(name, before.all().get(name), after.all().get(name)))
                .toList();
    }
}
