package org.tallystick.command.national;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class NationalView extends FoldedView<NationalFacts> {

    NationalView() {
        super(NationalFacts.none());
    }

    @Override
    protected NationalFacts after(NationalFacts facts, Envelope event) {
        return facts.after(event);
    }
}
