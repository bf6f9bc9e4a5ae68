package org.tallystick.events.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How something is measured, so that the values of several states compare.
 *
 * @param code within the instrument, such as {@code officers-trained}
 * @param paths the items that it tells about
 * @param baseline the day whose value later ones are compared with, each state with its own; null where nothing came before
 * @param method what is counted, where it is taken from, and what is left out, by language
 */
public record Indicator(
        String code,
        List<String> paths,
        Map<String, String> title,
        Unit unit,
        @Nullable LocalDate baseline,
        List<Dimension> dimensions,
        Map<String, String> method) {

    public Indicator {
        paths = List.copyOf(paths);
        title = Map.copyOf(title);
        dimensions = List.copyOf(dimensions);
        method = Map.copyOf(method);
    }

    /** What a value is a number of. */
    public enum Unit {
        /** People, cases or things; few of them may tell who they are. */
        COUNT,
        PERCENT,
        RATIO,
        DAYS,
        /** A decimal with its currency (ISO 4217). */
        MONEY,
        OTHER
    }

    /**
     * One way of breaking a value down.
     *
     * @param code such as {@code sex}
     * @param categories codes; together they hold everything that is counted
     */
    public record Dimension(String code, List<String> categories) {
        public Dimension {
            categories = List.copyOf(categories);
        }
    }
}
