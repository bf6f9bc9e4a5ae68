package org.tallystick.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two answers differ: pointers with {@code *} for any place in a list, and {@code -} where an element is there no more. */
final class Differences {

    private static final JsonMapper JSON = new JsonMapper();

    private Differences() {}

    static Set<String> between(String then, String now) {
        return between(JSON.readTree(then), JSON.readTree(now), "");
    }

    private static Set<String> between(JsonNode then, JsonNode now, String pointer) {
        if (then.equals(now)) {
            return Set.of();
        }
        if (then.isObject() && now.isObject() && names(then).equals(names(now))) {
            return all(
                    names(then).stream().map(name -> between(then.path(name), now.path(name), pointer + "/" + name)));
        }
        if (then.isArray() && now.isArray() && then.size() == now.size()) {
            return inPairs(elements(then), elements(now), pointer);
        }
        if (then.isArray() && now.isArray() && then.size() == now.size() + 1) {
            return withoutOne(elements(then), elements(now), pointer);
        }
        return Set.of(pointer);
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private static List<JsonNode> elements(JsonNode list) {
        return list.valueStream().toList();
    }

    private static Set<String> inPairs(List<JsonNode> then, List<JsonNode> now, String pointer) {
        return all(IntStream.range(0, now.size()).mapToObj(i -> between(then.get(i), now.get(i), pointer + "/*")));
    }

    /** Whichever it was that leaves the fewest differences. */
    private static Set<String> withoutOne(List<JsonNode> then, List<JsonNode> now, String pointer) {
        Set<String> rest = IntStream.range(0, then.size())
                .mapToObj(gone -> {
                    List<JsonNode> left = new ArrayList<>(then);
                    left.remove(gone);
                    return inPairs(left, now, pointer);
                })
                .min(Comparator.comparingInt(Set::size))
                .orElseThrow();
        return all(Stream.of(Set.of(pointer + "/-"), rest));
    }

    private static Set<String> all(Stream<Set<String>> differences) {
        Set<String> all = new TreeSet<>();
        differences.forEach(all::addAll);
        return all;
    }
}
