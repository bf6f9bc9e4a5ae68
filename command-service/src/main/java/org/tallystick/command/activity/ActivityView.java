package org.tallystick.command.activity;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class ActivityView extends FoldedView<ActivityFacts> {

    ActivityView() {
        super(ActivityFacts.none());
    }

    @Override
    protected ActivityFacts after(ActivityFacts facts, Envelope event) {
        return facts.after(event);
    }
}
