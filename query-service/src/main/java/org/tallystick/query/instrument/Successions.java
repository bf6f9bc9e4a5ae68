package org.tallystick.query.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Snapshot;

/** What became of each item, followed over as many revisions as lie between two versions. */
final class Successions {

    private static final String ITEMS = """
            select path, title, ordinal from item
             where instrument = :instrument and catalogue_version = :version and from_index <= :index""";

    private static final String STEPS = """
            select path, change, successors, reason from succession
             where instrument = :instrument and catalogue_version = :version and from_index <= :index""";

    private final Snapshot snapshot;
    private final String instrument;

    Successions(Snapshot snapshot, String instrument) {
        this.snapshot = snapshot;
        this.instrument = instrument;
    }

    Stream<CrosswalkLine> between(int first, int last) {
        if (first == last) {
            return Stream.empty();
        }
        Map<String, Entry> old = items(first);
        Map<String, Entry> now = items(last);
        List<Way> ways = ways(old.keySet(), first, last);
        Set<String> reached =
                ways.stream().flatMap(way -> Stream.ofNullable(way.to())).collect(Collectors.toSet());
        Stream<CrosswalkLine> added = now.values().stream()
                .filter(item -> !reached.contains(item.path()))
                .map(item -> line(first, null, new Way("", "ADDED", item.path(), Map.of()), last, item));
        return Stream.concat(
                ways.stream().map(way -> line(first, old.get(way.from()), way, last, reachedBy(way, now))), added);
    }

    private static @Nullable Entry reachedBy(Way way, Map<String, Entry> now) {
        return way.to() == null ? null : now.get(way.to());
    }

    private List<Way> ways(Set<String> paths, int first, int last) {
        List<Way> ways = paths.stream().map(Way::from).toList();
        for (int version = first + 1; version <= last; version++) {
            Map<String, Step> steps = steps(version);
            ways = ways.stream().flatMap(way -> way.on(steps)).distinct().toList();
        }
        return ways;
    }

    private CrosswalkLine line(int first, @Nullable Entry old, Way way, int last, @Nullable Entry now) {
        return new CrosswalkLine(
                "1|" + Entry.place(old) + "|" + Entry.place(now),
                "SUCCESSION",
                first,
                old == null ? null : old.path(),
                old == null ? null : old.title(),
                way.change(),
                instrument,
                last,
                now == null ? null : now.path(),
                now == null ? null : now.title(),
                way.reason());
    }

    private Map<String, Entry> items(int version) {
        return snapshot
                .sql(ITEMS)
                .param("instrument", instrument)
                .param("version", version)
                .query((row, _) ->
                        new Entry(row.getString("path"), Links.wording(row.getString("title")), row.getInt("ordinal")))
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::path, item -> item));
    }

    private Map<String, Step> steps(int version) {
        Map<String, Step> steps = new HashMap<>();
        snapshot.sql(STEPS)
                .param("instrument", instrument)
                .param("version", version)
                .query(row -> {
                    String[] successors = (String[]) row.getArray("successors").getArray();
                    Map<String, String> reason = Links.wording(row.getString("reason"));
                    steps.put(row.getString("path"), new Step(row.getString("change"), List.of(successors), reason));
                });
        return steps;
    }
}
