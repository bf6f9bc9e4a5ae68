package org.tallystick.command.determination;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class DeterminationView extends FoldedView<DeterminationFacts> {

    DeterminationView() {
        super(DeterminationFacts.none());
    }

    @Override
    protected DeterminationFacts after(DeterminationFacts facts, Envelope event) {
        return facts.after(event);
    }
}
