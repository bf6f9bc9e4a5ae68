package org.tallystick.command.focalpoint;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class FocalPointView extends FoldedView<FocalPointFacts> {

    FocalPointView() {
        super(FocalPointFacts.none());
    }

    @Override
    protected FocalPointFacts after(FocalPointFacts facts, Envelope event) {
        return facts.after(event);
    }
}
