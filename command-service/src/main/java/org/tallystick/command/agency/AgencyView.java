package org.tallystick.command.agency;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class AgencyView extends FoldedView<AgencyFacts> {

    AgencyView() {
        super(AgencyFacts.none());
    }

    @Override
    protected AgencyFacts after(AgencyFacts facts, Envelope event) {
        return facts.after(event);
    }
}
