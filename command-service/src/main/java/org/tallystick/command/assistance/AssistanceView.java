package org.tallystick.command.assistance;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class AssistanceView extends FoldedView<AssistanceFacts> {

    AssistanceView() {
        super(AssistanceFacts.none());
    }

    @Override
    protected AssistanceFacts after(AssistanceFacts facts, Envelope event) {
        return facts.after(event);
    }
}
