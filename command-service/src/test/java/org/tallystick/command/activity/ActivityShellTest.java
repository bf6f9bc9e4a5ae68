package org.tallystick.command.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.command.activity.model.ActivityCommand.EndActivity;
import org.tallystick.command.activity.model.ActivityCommand.RecordActivity;
import org.tallystick.command.activity.model.ActivityCommand.UpdateActivity;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.events.Text;
import org.tallystick.events.activity.ActivityEvent.ActivityEnded;
import org.tallystick.events.activity.ActivityEvent.ActivityRecorded;
import org.tallystick.events.activity.ActivityEvent.ActivityUpdated;
import org.tallystick.events.activity.ActivityEvent.Content;
import org.tallystick.events.activity.ActivityEvent.Outcome;

class ActivityShellTest {

    private static final String STREAM = "activity/0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Text TEXT = Text.of("words");
    private static final Set<String> ITEMS = Set.of("II.3.5");
    private static final Content CONTENT =
            new Content("TEST", List.of("KZ"), List.of("II.3.5"), DAY, null, List.of(), null, "en", TEXT, TEXT);
    private static final ActivityRecorded RECORDED = new ActivityRecorded("unoct", CONTENT);

    @Test
    void anActivityIsRecorded() {
        ShellFixture.of(ActivityShell.class)
                .givenNoPriorActivity()
                .when(new RecordActivity("unoct", CONTENT, ITEMS, true), CommandTarget.metaData(STREAM, null))
                .expectEvents(RECORDED);
    }

    @Test
    void itIsUpdatedAndEnded() {
        ShellFixture.of(ActivityShell.class)
                .given(RECORDED)
                .when(new UpdateActivity(CONTENT, ITEMS, true), CommandTarget.metaData(STREAM, 1L))
                .expectEvents(new ActivityUpdated(CONTENT));
        ShellFixture.of(ActivityShell.class)
                .given(RECORDED)
                .when(new EndActivity(Outcome.COMPLETED, DAY, TEXT, DAY), CommandTarget.metaData(STREAM, 1L))
                .expectEvents(new ActivityEnded(Outcome.COMPLETED, DAY, TEXT));
    }
}
