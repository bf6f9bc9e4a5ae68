package org.tallystick.command.activity.model;

import java.time.LocalDate;
import org.tallystick.events.activity.ActivityEvent;
import org.tallystick.events.activity.ActivityEvent.ActivityEnded;
import org.tallystick.events.activity.ActivityEvent.ActivityRecorded;
import org.tallystick.events.activity.ActivityEvent.ActivityUpdated;

/** What the events of an activity add up to. */
public sealed interface ActivityState {

    record NotRecorded() implements ActivityState {}

    /** @param from first day */
    record Recorded(String instrument, LocalDate from) implements ActivityState {}

    record Ended() implements ActivityState {}

    default ActivityState after(ActivityEvent event) {
        return switch (event) {
            case ActivityRecorded e ->
                new Recorded(e.content().instrument(), e.content().from());
            case ActivityUpdated e ->
                new Recorded(e.content().instrument(), e.content().from());
            case ActivityEnded _ -> new Ended();
        };
    }
}
