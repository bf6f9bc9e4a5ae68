package org.tallystick.query.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list; also as CSV and JSON Lines.
 *
 * @param next cursor of the following page, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) implements Tabular {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param rows up to {@link Paging#fetch} rows, in the order of their keys
     * @param key what {@link Paging#after} gets back for the page that follows the row
     */
    public static <T> Page<T> of(List<T> rows, Paging paging, Function<? super T, String> key) {
        if (rows.size() <= paging.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, paging.limit());
        return new Page<>(items, Paging.cursor(key.apply(items.getLast())));
    }

    @Override
    public List<?> rows() {
        return items;
    }
}
