package org.tallystick.command.instrument;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class LinkView extends FoldedView<LinkFacts> {

    LinkView() {
        super(LinkFacts.none());
    }

    @Override
    protected LinkFacts after(LinkFacts facts, Envelope event) {
        return facts.after(event);
    }
}
