package org.tallystick.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "25P03", "40P01", "53300", "55P03", "57P01", "57P05", "58030", "XX000"})
    void itIsTriedAgainWhileTheDatabaseIsAwayOrBusy(String state) {
        assertThat(Outage.isOne(new IllegalStateException(new SQLException("for the test", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "25P02", "42P01", "55000"})
    void aStatementThatWillNeverSucceedIsNoOutage(String state) {
        assertThat(Outage.isOne(new SQLException("for the test", state))).isFalse();
    }
}
