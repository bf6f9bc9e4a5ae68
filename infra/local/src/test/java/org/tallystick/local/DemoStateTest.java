package org.tallystick.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.servers.process.CannotStart;

class DemoStateTest {

    @TempDir
    Path folder;

    DemoState state;

    @BeforeEach
    void begin() {
        state = new DemoState(folder);
        assertThatCode(state::refuseInterrupted).doesNotThrowAnyException();
        state.begin();
    }

    @Test
    void anInterruptedLoadIsRefusedFromThenOn() {
        assertThatThrownBy(state::refuseInterrupted)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Start again on an empty folder");
    }

    @Test
    void aFinishedLoadIsNot() {
        state.finish();

        assertThatCode(state::refuseInterrupted).doesNotThrowAnyException();
    }
}
