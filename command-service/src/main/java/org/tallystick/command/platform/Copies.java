package org.tallystick.command.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePVector;

/** Immutable collections with one thing more, for facts that are folded from events. What was there before is shared, not copied. */
public final class Copies {

    private Copies() {}

    public static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        return (map instanceof PMap<K, V> shared ? shared : HashTreePMap.from(map)).plus(key, value);
    }

    public static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        return (map instanceof PMap<K, V> shared ? shared : HashTreePMap.from(map)).minus(key);
    }

    public static <T> Set<T> with(Set<T> set, T element) {
        return (set instanceof PSet<T> shared ? shared : HashTreePSet.from(set)).plus(element);
    }

    public static <T> List<T> with(List<T> list, T element) {
        return TreePVector.from(list).plus(element);
    }
}
