package org.tallystick.events.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.EntryDetails.Share;

class IndicatorValueTest {

    private static final Indicator OFFICERS = new Indicator(
            "officers",
            List.of("II.3.5"),
            Map.of(),
            Unit.COUNT,
            null,
            List.of(
                    new Indicator.Dimension("sex", List.of("female", "male")),
                    new Indicator.Dimension("age-group", List.of("18-29")),
                    new Indicator.Dimension("rank", List.of("senior")),
                    new Indicator.Dimension("service", List.of("customs"))),
            Map.of());

    @ParameterizedTest
    @CsvSource({"sex,SEX", "age,AGE", "age-group,AGE", "rank,OTHER", "Sex,OTHER"})
    void aDimensionIsOneOfThree(String code, Dimension dimension) {
        assertThat(Dimension.of(code)).isEqualTo(dimension);
    }

    @ParameterizedTest
    @CsvSource({
        "SEX,female,true",
        "AGE,18-29,true",
        "OTHER,senior,true",
        "OTHER,customs,true",
        "SEX,unknown,false",
        "OTHER,female,false",
        "AGE,senior,false"
    })
    void aGroupIsLookedForInAllDimensionsOfItsKind(Dimension dimension, String group, boolean defined) {
        Share share = new Share(dimension, group, "1");

        assertThat(share.divides(OFFICERS)).isEqualTo(defined);
        assertThat(new IndicatorValue("officers", Unit.COUNT, "1", List.of(share)).follows(OFFICERS))
                .isEqualTo(defined);
    }

    @Test
    void aValueFollowsItsDefinitionInCodeAndUnit() {
        assertThat(new IndicatorValue("officers", Unit.COUNT, null, List.of()).follows(OFFICERS))
                .isTrue();
        assertThat(new IndicatorValue("guards", Unit.COUNT, null, List.of()).follows(OFFICERS))
                .isFalse();
        assertThat(new IndicatorValue("officers", Unit.OTHER, null, List.of()).follows(OFFICERS))
                .isFalse();
    }
}
