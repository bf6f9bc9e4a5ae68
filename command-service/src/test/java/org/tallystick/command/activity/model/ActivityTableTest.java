package org.tallystick.command.activity.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.command.activity.model.ActivityCommand.EndActivity;
import org.tallystick.command.activity.model.ActivityCommand.RecordActivity;
import org.tallystick.command.activity.model.ActivityCommand.UpdateActivity;
import org.tallystick.command.activity.model.ActivityState.Ended;
import org.tallystick.command.activity.model.ActivityState.NotRecorded;
import org.tallystick.command.activity.model.ActivityState.Recorded;
import org.tallystick.command.decision.CommandTable;
import org.tallystick.events.Text;
import org.tallystick.events.activity.ActivityEvent.Content;
import org.tallystick.events.activity.ActivityEvent.Outcome;

/** An activity from before it is recorded until it has ended. */
class ActivityTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Set<String> ITEMS = Set.of("II.3.5");
    private static final Content CONTENT = new Content(
            "TEST", List.of("KZ"), List.of("II.3.5"), DAY, null, List.of(), null, "en", Text.of("Course"), null);

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return CommandTable.of(ActivityState.class, ActivityCommand.class, ActivityDecider::decide)
                .to(
                        new RecordActivity("unoct", CONTENT, ITEMS, true),
                        new UpdateActivity(CONTENT, ITEMS, true),
                        new EndActivity(Outcome.COMPLETED, DAY, null, DAY))
                .in("not recorded", new NotRecorded())
                .in("recorded", new Recorded("TEST", DAY))
                .in("ended", new Ended())
                .answers("""
                                     | RecordActivity  | UpdateActivity     | EndActivity
                        not recorded | accepted        | ACTIVITY_NOT_FOUND | ACTIVITY_NOT_FOUND
                        recorded     | ACTIVITY_EXISTS | accepted           | accepted
                        ended        | ACTIVITY_EXISTS | ACTIVITY_ENDED     | ACTIVITY_ENDED
                        """);
    }
}
