package org.tallystick.command.cycle;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class CycleView extends FoldedView<CycleFacts> {

    CycleView() {
        super(CycleFacts.none());
    }

    @Override
    protected CycleFacts after(CycleFacts facts, Envelope event) {
        return facts.after(event);
    }
}
