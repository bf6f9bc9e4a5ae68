package org.tallystick.command.activity.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.activity.ActivityEvent.Content;
import org.tallystick.events.activity.ActivityEvent.Outcome;

/** What an organisation can do with an activity of its own. */
public sealed interface ActivityCommand {

    /**
     * @param items paths in the catalogue of the instrument; empty when none is adopted
     * @param answers whether the request that it names, if any, was published to the organisation
     */
    record RecordActivity(String organisation, Content content, Set<String> items, boolean answers)
            implements ActivityCommand {
        public RecordActivity {
            items = Set.copyOf(items);
        }
    }

    /** With the facts of a {@link RecordActivity}. */
    record UpdateActivity(Content content, Set<String> items, boolean answers) implements ActivityCommand {
        public UpdateActivity {
            items = Set.copyOf(items);
        }
    }

    /** @param today where a day begins first on earth */
    record EndActivity(
            Outcome outcome, LocalDate on, @Nullable Text note, LocalDate today) implements ActivityCommand {}
}
