package org.tallystick.command.seal;

import org.junit.jupiter.api.Test;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.events.log.LogEvent;
import org.tallystick.events.log.LogEvent.LogKeyAnnounced;

class LogKeyShellTest {

    private static final LogKeyAnnounced FIRST = new LogKeyAnnounced("second", "first", "note");
    private static final LogKeyAnnounced SECOND = new LogKeyAnnounced("third", "second", "note");

    @Test
    void aKeyIsAnnouncedAfterAnother() {
        ShellFixture.of(LogKeyShell.class)
                .given(FIRST)
                .when(new AnnounceLogKey(SECOND), CommandTarget.metaData(LogEvent.STREAM, null))
                .expectEvents(SECOND);
    }
}
