package org.tallystick.command.plan;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class PlanView extends FoldedView<PlanFacts> {

    PlanView() {
        super(PlanFacts.none());
    }

    @Override
    protected PlanFacts after(PlanFacts facts, Envelope event) {
        return facts.after(event);
    }
}
