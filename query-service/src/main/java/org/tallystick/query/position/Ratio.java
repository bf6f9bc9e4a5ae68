package org.tallystick.query.position;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A share of cells, always with what it was computed from. */
record Ratio(int numerator, int denominator) {

    private static final int DIGITS = 4;

    /** Four digits, such as {@code 0.6667}; null where there is nothing to divide by. */
    @JsonProperty
    @Nullable
    String ratio() {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), DIGITS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
