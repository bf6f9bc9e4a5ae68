package org.tallystick.query.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.EntryDetails.Share;

/**
 * A few people can be known by their number. Of counts, others than the own state are told none under five; where a part is that small, its
 * whole dimension is hidden, because the total would give it away. What is a count is not for the agency to say: the unit is that of the
 * indicator's definition, since values are compared with it.
 */
final class SmallCounts {

    private static final BigDecimal FEWEST = BigDecimal.valueOf(5);

    private SmallCounts() {}

    static Details.IndicatorValue shown(IndicatorValue value) {
        return told(value, false, Set.of());
    }

    static Details.IndicatorValue suppressed(IndicatorValue value) {
        if (value.unit() != Unit.COUNT) {
            return shown(value);
        }
        Set<Dimension> hidden = value.by().stream()
                .filter(share -> small(share.value()))
                .map(Share::dimension)
                .collect(Collectors.toSet());
        boolean all = small(value.value());
        return told(value, all, all ? Set.of(Dimension.values()) : hidden);
    }

    private static Details.IndicatorValue told(IndicatorValue value, boolean whole, Set<Dimension> hidden) {
        List<Details.Share> by = value.by().stream()
                .map(share -> share(share, hidden.contains(share.dimension())))
                .toList();
        return new Details.IndicatorValue(
                value.indicator(),
                value.unit(),
                whole ? null : value.value(),
                value.currency(),
                whole || by.stream().anyMatch(Details.Share::suppressed),
                by);
    }

    /** Where there are no data nothing is hidden, and that is told. */
    private static Details.Share share(Share share, boolean hidden) {
        boolean suppressed = hidden && share.value() != null;
        return new Details.Share(share.dimension(), share.group(), suppressed ? null : share.value(), suppressed);
    }

    private static boolean small(@Nullable String value) {
        return value != null && new BigDecimal(value).compareTo(FEWEST) < 0;
    }
}
