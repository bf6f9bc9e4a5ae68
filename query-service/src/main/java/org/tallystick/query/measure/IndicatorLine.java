package org.tallystick.query.measure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.query.platform.Details.Share;

/**
 * One value of an indicator. Nobody adds up what several agencies of a state say.
 *
 * @param value decimal; null where there are no data, which is not zero, or where it is suppressed
 * @param currency ISO 4217, of money alone
 * @param suppressed whether a count under five is hidden, here or in a part
 * @param by the parts that it consists of
 */
record IndicatorLine(
        String state,
        String cycle,
        String agency,
        String commitment,
        UUID reportId,
        int version,
        Unit unit,
        @Nullable String value,
        @Nullable String currency,
        boolean suppressed,
        List<Share> by) {}
